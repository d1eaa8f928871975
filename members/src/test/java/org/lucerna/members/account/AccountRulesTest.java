package org.lucerna.members.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lucerna.foundation.problem.Invalid;

class AccountRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password 2026!!",
                "qwertyuiop123",
                "aaaaaaaaaaaaa",
                "121212121212",
                "123456789012",
                "Administrator1",
                "ana@example.org",
                "Ana Ana Ana 1",
                "P4ssw0rdP4ssw0rd",
                "asdfghjklöäü",
                "Lucerna2026!"
            })
    void aPasswordThatIsTriedFirstIsRefused(String password) {
        assertThatThrownBy(() -> AccountRules.check("ana@example.org", "Ana", password))
                .isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven quiet lanterns", "Zwölf Boxkämpfer jagen", "correcthorse-lanterns"})
    void aFewWordsInARowAreAPassword(String password) {
        assertThatCode(() -> AccountRules.check("ana@example.org", "Ana", password))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana",
                "ana@",
                "@example.org",
                "ana@example",
                "ana @example.org",
                "a@b@example.org",
                "ana@example..org"
            })
    void whatIsNoAddressIsRefused(String email) {
        assertThatThrownBy(() -> AccountRules.check(email, "Ana", "seven quiet lanterns"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void anAddressOfAnyScriptIsOne() {
        assertThatCode(() -> AccountRules.check("мария@пример.укр", "Марія", "seven quiet lanterns"))
                .doesNotThrowAnyException();
    }
}
