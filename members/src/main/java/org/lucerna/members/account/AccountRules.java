package org.lucerna.members.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lucerna.foundation.problem.Invalid;

/** What an account must keep to. Length matters more than signs and digits (NIST SP 800-63B, section 5.1.1.2). */
final class AccountRules {

    static final int SHORTEST_PASSWORD = 12;
    static final int LONGEST_PASSWORD = 200;
    static final int NAME = 200;

    /** Long enough, and among the first that are tried. Compared without case, white space and final digits. */
    private static final Set<String> COMMON = Set.of(
            "",
            "password",
            "passwordpassword",
            "mypassword",
            "qwertyuiop",
            "qwertyuiopasdfghjkl",
            "qwertyqwerty",
            "letmeinletmein",
            "iloveyouiloveyou",
            "administrator",
            "adminadminadmin",
            "changemechangeme",
            "changeme",
            "welcomewelcome",
            "correcthorsebatterystaple",
            "lucerna",
            "lucernalucerna",
            "aaaaaaaaaaaa",
            "1q2w3e4r5t6y");

    private AccountRules() {}

    /** @throws Invalid naming every field that breaks a rule */
    static void check(String email, String name, String password) {
        List<Invalid.Field> broken = new ArrayList<>();
        if (!Email.isPlausible(email)) {
            broken.add(new Invalid.Field("email", "account.email.notAnAddress"));
        }
        if (name.isBlank()) {
            broken.add(new Invalid.Field("name", "account.name.missing"));
        } else if (name.length() > NAME) {
            broken.add(new Invalid.Field("name", "account.name.tooLong", NAME));
        }
        if (password.length() < SHORTEST_PASSWORD) {
            broken.add(new Invalid.Field("password", "account.password.tooShort", SHORTEST_PASSWORD));
        } else if (password.length() > LONGEST_PASSWORD) {
            broken.add(new Invalid.Field("password", "account.password.tooLong", LONGEST_PASSWORD));
        } else if (isEasilyGuessed(password, email)) {
            broken.add(new Invalid.Field("password", "account.password.tooCommon"));
        }
        if (!broken.isEmpty()) {
            throw new Invalid(broken);
        }
    }

    private static boolean isEasilyGuessed(String password, String email) {
        String plain = password.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        String core = plain.replaceAll("[\\d\\p{Punct}]+$", "");
        return COMMON.contains(core)
                || COMMON.contains(plain)
                || plain.equals(email)
                || plain.chars().distinct().count() < 4;
    }
}
