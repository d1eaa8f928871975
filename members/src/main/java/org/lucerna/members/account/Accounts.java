package org.lucerna.members.account;

import java.util.Optional;
import java.util.Set;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;

/** Creating accounts and knowing whose they are. */
@UseCases
public class Accounts {

    @Requires(Permission.ANYONE)
    public boolean anyExist() {
        throw new UnsupportedOperationException();
    }

    /**
     * The one-time token with which a visitor may create the first administrator, to be printed where only the operator
     * reads; empty once an account exists. The same until the portal restarts.
     */
    @Requires(Permission.OPERATE)
    public Optional<String> setupToken() {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws org.lucerna.foundation.problem.Denied when the token is not the printed one, or an account exists already
     * @throws org.lucerna.foundation.problem.Invalid naming each field that breaks a rule
     */
    @Requires(Permission.ANYONE)
    public AccountView createFirstAdministrator(String token, String email, String name, String password) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws org.lucerna.foundation.problem.Invalid naming each field that breaks a rule
     * @throws org.lucerna.foundation.problem.Conflict when the address has an account
     */
    @Requires(Permission.ADMINISTER_ACCOUNTS)
    public AccountView create(String email, String name, String password, Set<Role> roles) {
        throw new UnsupportedOperationException();
    }

    /** Who this account is now, for the gate. @throws org.lucerna.foundation.problem.NotFound when it is no more */
    @Requires(Permission.ANYONE)
    public Actor actor(long accountId) {
        throw new UnsupportedOperationException();
    }
}
