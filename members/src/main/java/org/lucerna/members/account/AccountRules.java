package org.lucerna.members.account;

import java.util.ArrayList;
import java.util.List;
import org.lucerna.foundation.problem.Invalid;

/** What an account must keep to. */
final class AccountRules {

    static final int NAME = 200;

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
        PasswordRules.broken("password", password, name, email).ifPresent(broken::add);
        if (!broken.isEmpty()) {
            throw new Invalid(broken);
        }
    }
}
