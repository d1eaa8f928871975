package org.lucerna.members.account;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.Secret;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Unaudited;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.mail.Letter;
import org.lucerna.foundation.mail.Outbox;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;

/**
 * Changing one's own address. The old address agrees, so that a stolen session is not enough; the new one agrees, so that it
 * is really theirs. Whether an address has an account already is told to nobody: then the letters simply do not go out.
 */
@UseCases
public class OwnEmail {

    /** How far a change of address has come. */
    public enum Progress {
        /** This key is unknown, or its time is over. */
        UNKNOWN,
        /** This address has agreed; the other one has not yet. */
        HALF,
        DONE
    }

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private AccountSettings settings;

    /**
     * Sends a key to each of the two addresses; a former change that has not been agreed to is forgotten.
     *
     * @throws Invalid naming {@code email} when it is no address
     */
    @Audited(act = "ask-email", kind = "account")
    @Requires(Permission.OWN_ACCOUNT)
    public Long ask(String typed) {
        Account account = own();
        String email = Email.normalise(typed);
        if (!Email.isPlausible(email)) {
            throw new Invalid("email", "account.email.notAnAddress");
        }
        forget(account.id());
        if (email.equals(account.email()) || isTaken(email)) {
            return account.id();
        }
        String oldKey = Secret.create();
        String newKey = Secret.create();
        em.persist(new EmailChange(
                account.id(),
                email,
                Secret.hash(oldKey),
                Secret.hash(newKey),
                DatabaseTime.now().plus(settings.emailChangeValid())));
        post(account, account.email(), "email.agreeOld", email, "/account/email?key=" + oldKey);
        post(account, email, "email.agreeNew", email, "/account/email?key=" + newKey);
        return account.id();
    }

    /** Agrees to a change with the key of a letter; whoever has the letter need not be signed in. */
    @Unaudited("the change is written down when it was asked for")
    @Requires(Permission.ANYONE)
    public Progress agree(String key) {
        String hash = Secret.hash(key);
        Optional<EmailChange> found = em.createQuery(
                        "select c from EmailChange c where (c.oldHash = :hash or c.newHash = :hash) and c.expiresAt > :now",
                        EmailChange.class)
                .setParameter("hash", hash)
                .setParameter("now", DatabaseTime.now())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        if (found.isEmpty()) {
            return Progress.UNKNOWN;
        }
        EmailChange change = found.get();
        change.agree(hash);
        if (!change.isAgreed()) {
            return Progress.HALF;
        }
        Account account = em.find(Account.class, change.accountId());
        if (!account.isActive() || isTaken(change.email())) {
            em.remove(change);
            return Progress.UNKNOWN;
        }
        post(account, account.email(), "email.changed", change.email(), "/account/security");
        account.changeEmail(change.email());
        em.remove(change);
        return Progress.DONE;
    }

    private void post(Account account, String to, String template, String email, String path) {
        outbox.post(new Letter(
                to, account.language(), template, Map.of("name", account.name(), "email", email, Letter.PATH, path)));
    }

    private void forget(long account) {
        em.createQuery("delete from EmailChange c where c.accountId = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    private boolean isTaken(String email) {
        return em.createQuery("select count(a) from Account a where a.email = :email", Long.class)
                        .setParameter("email", email)
                        .getSingleResult()
                > 0;
    }

    private Account own() {
        Account account = em.find(Account.class, Acting.current().account());
        if (account == null) {
            throw new NotFound();
        }
        return account;
    }
}
