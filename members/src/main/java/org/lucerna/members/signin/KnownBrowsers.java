package org.lucerna.members.signin;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.Secret;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Unaudited;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.privacy.Kept;
import org.lucerna.members.account.PasswordCheck;

/** Browsers in which an account's owner has signed in, each known by a secret of its own. */
@UseCases
public class KnownBrowsers implements Kept {

    /** For how long a browser stays known without a sign-in. */
    public static final Duration REMEMBERED = Duration.ofDays(365);

    @PersistenceContext
    private EntityManager em;

    /** Whether the owner of the account with this address has signed in there. Asks the same of any address. */
    @Requires(Permission.ANYONE)
    public boolean isKnown(String secret, String email) {
        return em.createQuery(
                                "select count(b) from KnownBrowser b, Account a where b.secretHash = :hash"
                                        + " and b.accountId = a.id and a.email = :email and b.lastSeenAt > :since",
                                Long.class)
                        .setParameter("hash", Secret.hash(secret))
                        .setParameter("email", PasswordCheck.normalised(email))
                        .setParameter("since", DatabaseTime.now().minus(REMEMBERED))
                        .getSingleResult()
                > 0;
    }

    /** Notes a sign-in. @return a fresh secret for the browser; the former one, if any, is worth nothing */
    @Unaudited("a sign-in is not written down")
    @Requires(Permission.ANYONE)
    public String remember(String former, long account) {
        if (!former.isEmpty()) {
            em.createQuery("delete from KnownBrowser b where b.secretHash = :hash and b.accountId = :account")
                    .setParameter("hash", Secret.hash(former))
                    .setParameter("account", account)
                    .executeUpdate();
        }
        String secret = Secret.create();
        em.persist(new KnownBrowser(Secret.hash(secret), account));
        return secret;
    }

    @Override
    @Unaudited("the clock ended them")
    @Requires(Permission.OPERATE)
    public int deleteOutdated() {
        return em.createQuery("delete from KnownBrowser b where b.lastSeenAt <= :since")
                .setParameter("since", DatabaseTime.now().minus(REMEMBERED))
                .executeUpdate();
    }
}
