package org.lucerna.directory.upkeep;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lucerna.directory.entry.EntryState;
import org.lucerna.directory.entry.EntryStore;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.upkeep.Receivers.Receiver;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Unaudited;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.mail.Letter;
import org.lucerna.foundation.mail.Outbox;
import org.lucerna.foundation.privacy.Kept;

/**
 * Asks the organisations once a year whether their entry is still correct, reminds them once, and lets old keys go. A part
 * of the daily round; on several machines, the row that says when an entry was asked keeps the second from asking again.
 */
@UseCases
public class YearlyLetters implements Kept {

    private static final String NOT_CONFIRMED_SINCE =
            "select e.id from Entry e where e.state = :state and (e.verifiedOn is null or e.verifiedOn < :before)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private EntryStore entries;

    @Inject
    private Receivers receivers;

    @Inject
    private VerificationKeys keys;

    @Inject
    private Outbox outbox;

    @Inject
    private UpkeepSettings settings;

    @Override
    @Unaudited("the calendar asked; what the organisation answers is written down")
    @Requires(Permission.OPERATE)
    public int deleteOutdated() {
        OffsetDateTime now = DatabaseTime.now();
        int gone = keys.deleteExpired(now);
        remind(now);
        ask(now);
        return gone;
    }

    private void ask(OffsetDateTime now) {
        for (long entry : listToAsk(now)) {
            if (noteAsked(entry, now)) {
                write(entry, "directory.stillCorrect");
            }
        }
    }

    private void remind(OffsetDateTime now) {
        for (long entry : listToRemind(now)) {
            em.createNativeQuery("update entry_upkeep set reminded_at = ?1 where entry_id = ?2")
                    .setParameter(1, now)
                    .setParameter(2, entry)
                    .executeUpdate();
            write(entry, "directory.stillCorrectReminder");
        }
    }

    /** Those never confirmed last: who answers is asked first. */
    private List<Long> listToAsk(OffsetDateTime now) {
        List<?> asked = em.createNativeQuery("select entry_id from entry_upkeep where asked_at > ?1")
                .setParameter(1, now.minus(settings.askAfter()))
                .getResultList();
        Set<Long> recently = asked.stream().map(id -> ((Number) id).longValue()).collect(Collectors.toSet());
        return settings.entriesADay() == 0
                ? List.of()
                : em.createQuery(
                                NOT_CONFIRMED_SINCE + " and (e.verifiedOn is not null or e.addedAt < :addedBefore)"
                                        + " order by case when e.verifiedOn is null then 1 else 0 end, e.id",
                                Long.class)
                        .setParameter("state", EntryState.PUBLISHED)
                        .setParameter("before", day(now.minus(settings.askAfter())))
                        .setParameter("addedBefore", now.minus(settings.askNewAfter()))
                        .getResultStream()
                        .filter(id -> !recently.contains(id))
                        .limit(settings.entriesADay())
                        .toList();
    }

    private List<Long> listToRemind(OffsetDateTime now) {
        List<?> ids = em.createNativeQuery("select u.entry_id from entry_upkeep u join directory_entry e"
                        + " on e.id = u.entry_id where e.state = 'PUBLISHED' and u.reminded_at is null"
                        + " and u.asked_at <= ?1 and u.asked_at > ?2"
                        // an answer of any kind uses the keys up
                        + " and exists (select 1 from verification_key k where k.entry_id = u.entry_id"
                        + " and k.used_at is null) order by u.asked_at")
                .setParameter(1, now.minus(settings.remindAfter()))
                .setParameter(2, now.minus(settings.askAfter()))
                .setMaxResults(Math.max(1, settings.entriesADay()))
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** @return false when somebody else has asked in this moment */
    private boolean noteAsked(long entry, OffsetDateTime now) {
        int again = em.createNativeQuery("update entry_upkeep set asked_at = ?1, reminded_at = null"
                        + " where entry_id = ?2 and asked_at <= ?3")
                .setParameter(1, now)
                .setParameter(2, entry)
                .setParameter(3, now.minus(settings.askAfter()))
                .executeUpdate();
        return again > 0
                || em.createNativeQuery("insert into entry_upkeep (entry_id, asked_at)"
                                        + " select cast(?1 as bigint), cast(?2 as timestamp with time zone)"
                                        + " where not exists (select 1 from entry_upkeep where entry_id = ?1)")
                                .setParameter(1, entry)
                                .setParameter(2, now)
                                .executeUpdate()
                        > 0;
    }

    /** Nobody to write to: then the entry grows old by itself, and the editors' list shows it. */
    private void write(long entryId, String template) {
        EntryView entry = entries.find(entryId, Actor.OPERATOR).orElse(null);
        if (entry == null) {
            return;
        }
        List<Receiver> found = receivers.of(entry.data());
        if (found.isEmpty()) {
            return;
        }
        String path = "/directory/verify?key=" + keys.create(entryId, settings.keyValid());
        for (Receiver receiver : found) {
            outbox.post(new Letter(
                    receiver.email(),
                    receiver.language(),
                    template,
                    Map.of("organisation", entry.name(), Letter.PATH, path)));
        }
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(ZoneOffset.UTC).toLocalDate();
    }
}
