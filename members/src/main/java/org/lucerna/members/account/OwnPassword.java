package org.lucerna.members.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.members.account.Credentials.Owner;

/** Changing one's own password, and showing that one still knows it before something that cannot be undone. Thread safe. */
@ApplicationScoped
public class OwnPassword {

    @Inject
    private Credentials credentials;

    @Inject
    private Passwords passwords;

    /**
     * Everybody who is signed in with the account must sign in again, this browser too, and the owner gets a letter.
     *
     * @throws Invalid naming {@code current} when it is not the password, {@code password} when the new one breaks a rule
     * @throws org.lucerna.foundation.problem.Denied for a visitor
     */
    public void change(String current, String password) {
        Owner owner = credentials.owner();
        List<Invalid.Field> broken = new ArrayList<>();
        if (!matches(owner, current)) {
            broken.add(new Invalid.Field("current", "account.password.notThis"));
        }
        PasswordRules.broken("password", password, owner.name(), owner.email()).ifPresent(broken::add);
        if (!broken.isEmpty()) {
            throw new Invalid(broken);
        }
        credentials.changePassword(passwords.hash(password));
    }

    /** @throws Invalid naming {@code current} when this is not the actor's password */
    public void prove(String current) {
        if (!matches(credentials.owner(), current)) {
            throw new Invalid("current", "account.password.notThis");
        }
    }

    private boolean matches(Owner owner, String current) {
        return current.length() <= PasswordRules.LONGEST && passwords.matches(current, owner.passwordHash());
    }
}
