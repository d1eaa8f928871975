package org.lucerna.members.account;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Unaudited;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.text.Language;

/** Creating accounts and knowing whose they are. */
@UseCases
public class Accounts {

    /**
     * Who an account is.
     *
     * @param mustSetUpSecondFactor the account's roles ask for a second factor that is not there yet. Until it is, the
     *     actor can do nothing but look after their own account, and reads what visitors read
     */
    public record Identity(Actor actor, boolean mustSetUpSecondFactor) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SetupToken setupToken;

    @Inject
    private Admission admission;

    @Requires(Permission.ANYONE)
    public boolean anyExist() {
        return em.createQuery("select count(a) from Account a", Long.class).getSingleResult() > 0;
    }

    /**
     * The one-time token with which a visitor may create the first administrator, to be printed where only the operator
     * reads; empty once an account exists. The same until the portal restarts.
     */
    @Requires(Permission.OPERATE)
    public Optional<String> setupToken() {
        return anyExist() ? Optional.empty() : Optional.of(setupToken.value());
    }

    /**
     * @throws Denied when the token is not the printed one, or an account exists already
     * @throws org.lucerna.foundation.problem.Invalid naming each field that breaks a rule; the token stays good
     */
    @Requires(Permission.ANYONE)
    @Audited(act = "create", kind = "account")
    public AccountView createFirstAdministrator(
            String token, String email, String name, String password, Language language) {
        AccountRules.check(Email.normalise(email), name.strip(), password);
        if (!setupToken.redeem(token) || anyExist()) {
            throw new Denied();
        }
        return admission.admit(email, name, password, Standing.of(Role.ADMINISTRATOR), language);
    }

    /**
     * @throws org.lucerna.foundation.problem.Invalid naming each field that breaks a rule
     * @throws Conflict when the address has an account
     */
    @Requires(Permission.ADMINISTER_ACCOUNTS)
    @Audited(act = "create", kind = "account")
    public AccountView create(String email, String name, String password, Standing standing) {
        return admission.admit(email, name, password, standing, Language.ENGLISH);
    }

    /** Who this account is now, for the gate; empty when it is no more, or closed. Costs one statement. */
    @Requires(Permission.ANYONE)
    public Optional<Identity> identity(long accountId) {
        List<?> rows = em.createNativeQuery("select " + AccountRow.COLUMNS + " from account a" + AccountRow.JOIN
                        + " where a.id = ?1 and a.state = 'ACTIVE'")
                .setParameter(1, accountId)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> AccountRow.read((Object[]) row, 0).identity(false));
    }

    /** Notes that the owner uses the account; called when they have signed in. */
    @Unaudited("a sign-in is not written down")
    @Requires(Permission.ANYONE)
    public void seen(long accountId) {
        em.createNativeQuery("update account set last_seen_at = ?1, warned_at = null where id = ?2")
                .setParameter(1, DatabaseTime.now())
                .setParameter(2, accountId)
                .executeUpdate();
    }
}
