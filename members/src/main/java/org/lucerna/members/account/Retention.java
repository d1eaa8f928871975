package org.lucerna.members.account;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Unaudited;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.mail.Letter;
import org.lucerna.foundation.mail.Outbox;
import org.lucerna.foundation.privacy.Kept;

/**
 * Accounts that nobody uses: their owners are warned, and some time after the warning they are deleted. Administrators'
 * accounts stay: without them nobody could help. Keys of letters go when their time is over.
 */
@UseCases
public class Retention implements Kept {

    /** So that a long neglected portal does not do it all in one transaction. */
    private static final int AT_ONCE = 100;

    private static final String UNUSED = " from Account a where coalesce(a.lastSeenAt, a.createdAt) < :since"
            + " and :administrator not member of a.roles";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Erasure erasure;

    @Inject
    private Outbox outbox;

    @Inject
    private AccountSettings settings;

    @Override
    @Unaudited("the clock ended them, and their owners were told")
    @Requires(Permission.OPERATE)
    public int deleteOutdated() {
        OffsetDateTime now = DatabaseTime.now();
        int keys = em.createQuery("delete from PasswordReset r where r.expiresAt <= :now")
                        .setParameter("now", now)
                        .executeUpdate()
                + em.createQuery("delete from EmailChange c where c.expiresAt <= :now")
                        .setParameter("now", now)
                        .executeUpdate();
        warn(now);
        return keys + deleteUnused(now);
    }

    private void warn(OffsetDateTime now) {
        OffsetDateTime since = now.minus(settings.inactiveAfter()).plus(settings.warnedBefore());
        List<Account> unused = em.createQuery("select a" + UNUSED + " and a.warnedAt is null", Account.class)
                .setParameter("since", since)
                .setParameter("administrator", Role.ADMINISTRATOR)
                .setMaxResults(AT_ONCE)
                .getResultList();
        for (Account account : unused) {
            account.warned(now);
            outbox.post(new Letter(
                    account.email(),
                    account.language(),
                    "account.unused",
                    Map.of(
                            "name",
                            account.name(),
                            "days",
                            Long.toString(settings.warnedBefore().toDays()),
                            Letter.PATH,
                            "/sign-in")));
        }
    }

    private int deleteUnused(OffsetDateTime now) {
        List<Long> unused = em.createQuery("select a.id" + UNUSED + " and a.warnedAt < :warned", Long.class)
                .setParameter("since", now.minus(settings.inactiveAfter()))
                .setParameter("administrator", Role.ADMINISTRATOR)
                .setParameter("warned", now.minus(settings.warnedBefore()))
                .setMaxResults(AT_ONCE)
                .getResultList();
        unused.forEach(erasure::erase);
        return unused.size();
    }
}
