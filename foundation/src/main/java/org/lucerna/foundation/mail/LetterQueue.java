package org.lucerna.foundation.mail;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Unaudited;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.text.Language;

/**
 * The carrier's side of the {@link Outbox}: each step is a short transaction of its own, none waits for a mail server.
 *
 * <p>A letter is taken by one carrier at a time, on however many machines. One who takes a letter and is killed leaves it
 * taken; after the given time another may take it. So no letter is lost, and none is sent twice unless the kill falls
 * between the mail server's yes and {@link #sent}: SMTP has no word for that moment (RFC 1047).
 */
@UseCases
public class LetterQueue {

    /** How many letters wait, and how many were given up within the time that they are remembered. */
    public record Count(long waiting, long givenUp) {}

    private static final String CARRYING =
            "What was sent to whom is nobody's act; the use case that posted the letter is.";

    @PersistenceContext
    private EntityManager em;

    /** The ids of letters whose turn has come, the longest waiting first. */
    @Requires(Permission.OPERATE)
    public List<Long> listDue(int limit) {
        List<?> ids = em.createNativeQuery("select id from letter where sent_at is null and given_up_at is null"
                        + " and next_try_at <= ?1 order by next_try_at, id")
                .setParameter(1, DatabaseTime.now())
                .setMaxResults(limit)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /**
     * Takes the letter, so that nobody else does within {@code hold}; empty when somebody else has it or it is done.
     *
     * @param hold longer than the longest try
     */
    @Requires(Permission.OPERATE)
    @Unaudited(CARRYING)
    public Optional<QueuedLetter> take(long id, Duration hold) {
        OffsetDateTime now = DatabaseTime.now();
        int taken = em.createNativeQuery("update letter set tries = tries + 1, next_try_at = ?1"
                        + " where id = ?2 and sent_at is null and given_up_at is null and next_try_at <= ?3")
                .setParameter(1, now.plus(hold))
                .setParameter(2, id)
                .setParameter(3, now)
                .executeUpdate();
        return taken == 0 ? Optional.empty() : Optional.of(read(id));
    }

    private QueuedLetter read(long id) {
        Object[] row = (Object[]) em.createNativeQuery("select recipient, language, template, contents, mark, tries,"
                        + " cast(extract(epoch from (current_timestamp - posted_at)) as bigint)"
                        + " from letter where id = ?1")
                .setParameter(1, id)
                .getSingleResult();
        Letter letter = new Letter(
                (String) row[0], new Language((String) row[1]), (String) row[2], LetterContents.read((String) row[3]));
        return new QueuedLetter(
                id, letter, (String) row[4], ((Number) row[5]).intValue() - 1, ((Number) row[6]).longValue());
    }

    /** It is on its way. What was in it is forgotten. */
    @Requires(Permission.OPERATE)
    @Unaudited(CARRYING)
    public void sent(long id) {
        em.createNativeQuery("update letter set sent_at = ?1, contents = '', failure = '' where id = ?2")
                .setParameter(1, DatabaseTime.now())
                .setParameter(2, id)
                .executeUpdate();
    }

    /** It could not be carried this time, and is tried again after the pause. */
    @Requires(Permission.OPERATE)
    @Unaudited(CARRYING)
    public void tryAgain(long id, Duration pause, String failure) {
        em.createNativeQuery("update letter set next_try_at = ?1, failure = ?2 where id = ?3 and sent_at is null")
                .setParameter(1, DatabaseTime.now().plus(pause))
                .setParameter(2, shortened(failure))
                .setParameter(3, id)
                .executeUpdate();
    }

    /** It cannot be carried, and is not tried again. What was in it is forgotten. */
    @Requires(Permission.OPERATE)
    @Unaudited(CARRYING)
    public void giveUp(long id, String failure) {
        em.createNativeQuery("update letter set given_up_at = ?1, contents = '', failure = ?2"
                        + " where id = ?3 and sent_at is null")
                .setParameter(1, DatabaseTime.now())
                .setParameter(2, shortened(failure))
                .setParameter(3, id)
                .executeUpdate();
    }

    /** Gives up what was posted so long ago and nobody carries at the moment. */
    @Requires(Permission.OPERATE)
    @Unaudited(CARRYING)
    public int expire(Duration age) {
        OffsetDateTime now = DatabaseTime.now();
        return em.createNativeQuery("update letter set given_up_at = ?1, contents = ''"
                        + " where sent_at is null and given_up_at is null and posted_at < ?2 and (failure <> ''"
                        + " or next_try_at <= ?1)")
                .setParameter(1, now)
                .setParameter(2, now.minus(age))
                .executeUpdate();
    }

    /** Forgets who was written to, for letters that were done with so long ago. */
    @Requires(Permission.OPERATE)
    @Unaudited(CARRYING)
    public int forget(Duration age) {
        OffsetDateTime before = DatabaseTime.now().minus(age);
        return em.createNativeQuery("delete from letter where sent_at < ?1 or given_up_at < ?1")
                .setParameter(1, before)
                .executeUpdate();
    }

    @Requires(Permission.OPERATE)
    public Count count() {
        Object[] row = (Object[]) em.createNativeQuery(
                        "select count(case when sent_at is null and given_up_at is null then 1 end), count(given_up_at)"
                                + " from letter where sent_at is null")
                .getSingleResult();
        return new Count(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    private static String shortened(String failure) {
        return failure.length() <= 300 ? failure : failure.substring(0, 300);
    }
}
