package org.lucerna.foundation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.database.DatabaseTime;

/**
 * Writes down who did what. Joins the caller's transaction: what did not happen was not done by anybody. Most use cases
 * say {@link Audited} and need nothing of this. Thread safe.
 */
@ApplicationScoped
public class AuditLog {

    static final int LONGEST_NAME = 200;

    @PersistenceContext
    private EntityManager em;

    /**
     * Notes that the current actor did this, from where the current request came.
     *
     * @param act the domain's verb, such as {@code withdraw}
     * @param kind the item's kind, such as {@code resource}
     * @param itemId null where there is no single item
     */
    public void record(String act, String kind, @Nullable Long itemId) {
        Actor actor = Acting.current();
        em.createNativeQuery("insert into audit_log"
                        + " (happened_at, actor, account_id, actor_name, act, kind, item_id, place)"
                        + " values (?1, ?2, " + number(actor.accountId()) + ", ?3, ?4, ?5, " + number(itemId) + ", ?6)")
                .setParameter(1, DatabaseTime.now())
                .setParameter(2, who(actor).code())
                .setParameter(3, actor.accountId() == null ? "" : shortened(actor.name()))
                .setParameter(4, act)
                .setParameter(5, kind)
                .setParameter(6, Whence.current())
                .executeUpdate();
    }

    /** A number or null as SQL's own word: a parameter that is null has no type, and PostgreSQL asks for one. */
    private static String number(@Nullable Long value) {
        return value == null ? "null" : Long.toString(value);
    }

    private static AuditLine.Who who(Actor actor) {
        if (actor.accountId() != null) {
            return AuditLine.Who.ACCOUNT;
        }
        return actor.equals(Actor.OPERATOR) ? AuditLine.Who.OPERATOR : AuditLine.Who.VISITOR;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
