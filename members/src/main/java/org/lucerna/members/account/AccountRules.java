package org.lucerna.members.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        brokenName(name).ifPresent(broken::add);
        PasswordRules.broken("password", password, name, email).ifPresent(broken::add);
        if (!broken.isEmpty()) {
            throw new Invalid(broken);
        }
    }

    static Optional<Invalid.Field> brokenName(String name) {
        if (name.isBlank()) {
            return Optional.of(new Invalid.Field("name", "account.name.missing"));
        }
        return name.length() > NAME
                ? Optional.of(new Invalid.Field("name", "account.name.tooLong", NAME))
                : Optional.empty();
    }
}
