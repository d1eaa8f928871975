package org.lucerna.members.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final String PASSWORD = "seven quiet lanterns";

    private final Passwords passwords = new Passwords();

    @Test
    void aHashSaysHowItWasMadeAndMatchesItsPasswordAlone() {
        String hash = passwords.hash(PASSWORD);

        assertThat(hash).startsWith("$argon2id$v=19$m=7168,t=5,p=1$").isNotEqualTo(passwords.hash(PASSWORD));
        assertThat(passwords.matchesSoon(PASSWORD, hash, false)).contains(true);
        assertThat(passwords.matchesSoon(PASSWORD, hash, true)).contains(true);
        assertThat(passwords.matches("seven quiet lantern", hash)).isFalse();
        assertThat(passwords.matches("nobody", null)).isFalse();
        assertThat(passwords.isOutdated(hash)).isFalse();
    }

    @Test
    void aHashMadeWithFormerSettingsStillMatchesAndIsToldApart() {
        String former = Password.hash(PASSWORD)
                .addRandomSalt(16)
                .with(Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID))
                .getResult();

        assertThat(passwords.matchesSoon(PASSWORD, former, false)).contains(true);
        assertThat(passwords.isOutdated(former)).isTrue();
    }
}
