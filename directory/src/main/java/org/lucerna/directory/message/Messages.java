package org.lucerna.directory.message;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryStore;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.upkeep.Receivers;
import org.lucerna.directory.upkeep.Receivers.Receiver;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Unaudited;
import org.lucerna.foundation.database.UniqueConstraint;
import org.lucerna.foundation.mail.Addressees;
import org.lucerna.foundation.mail.Addressees.Addressee;
import org.lucerna.foundation.mail.Letter;
import org.lucerna.foundation.mail.Outbox;
import org.lucerna.foundation.privacy.Kept;
import org.lucerna.foundation.privacy.PersonalDataQuestion;
import org.lucerna.foundation.privacy.PersonalDataScanner.Kind;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;

/**
 * Members write to an organisation. Its address stays the portal's: it is in no view, no page and no answer. Of the text
 * nothing is kept; the {@link Outbox} forgets it when the letter has left.
 */
@UseCases
public class Messages implements Kept {

    private static final EnumSet<Kind> ASKED_ABOUT = EnumSet.allOf(Kind.class);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Entries entries;

    @Inject
    private EntryStore store;

    @Inject
    private Receivers receivers;

    @Inject
    private Addressees addressees;

    @Inject
    private Outbox outbox;

    @Inject
    private MessageSettings settings;

    /** Whether this organisation can be written to, by this member. */
    @Requires(Permission.ANYONE)
    public boolean reaches(long entryId) {
        Actor actor = Acting.current();
        return actor.accountId() != null
                && actor.may(Permission.WRITE_TO_ORGANISATIONS)
                && entries.find(entryId).isPresent()
                && !receivers(entryId).isEmpty();
    }

    /** How many letters the actor may still send today. */
    @Requires(Permission.WRITE_TO_ORGANISATIONS)
    public int left() {
        return Math.max(0, settings.perDay() - (int) sentToday(Acting.current().account(), today()));
    }

    /**
     * Sends the letter, once.
     *
     * @throws NotFound when there is no such entry for this reader
     * @throws Conflict when it has no address to which a letter could go, or the actor has sent enough for today
     * @throws Invalid naming each field that breaks a rule; asking first where the text seems to hold personal data
     */
    @Requires(Permission.WRITE_TO_ORGANISATIONS)
    @Unaudited("who asks whom for help is not written down anywhere")
    public void send(long entryId, MessageDraft draft) {
        Actor actor = Acting.current();
        long account = actor.account();
        EntryView entry = entries.get(entryId);
        List<Receiver> found = receivers(entryId);
        if (found.isEmpty()) {
            throw new Conflict("message.noAddress");
        }
        check(draft);
        Addressee sender = addressees.find(account).orElseThrow(Denied::new);
        count(account);
        for (Receiver receiver : found) {
            outbox.post(letter(receiver, sender, entry.name(), draft));
        }
    }

    private static Letter letter(Receiver receiver, Addressee sender, String organisation, MessageDraft draft) {
        Map<String, String> values = new TreeMap<>(Map.of(
                "sender",
                sender.name(),
                "organisation",
                organisation,
                "subject",
                draft.subject(),
                "text",
                draft.text()));
        if (draft.answerable()) {
            values.put(Letter.REPLY_TO, sender.email());
        }
        String template = draft.answerable() ? "directory.message" : "directory.messageWithoutAnswer";
        return new Letter(receiver.email(), receiver.language(), template, values);
    }

    private static void check(MessageDraft draft) {
        List<Invalid.Field> broken = new ArrayList<>();
        check(broken, "subject", draft.subject(), MessageDraft.LONGEST_SUBJECT);
        check(broken, "text", draft.text(), MessageDraft.LONGEST_TEXT);
        if (!broken.isEmpty()) {
            throw new Invalid(broken);
        }
        if (!draft.allTheSame()) {
            PersonalDataQuestion.ask("text", draft.subject() + "\n" + draft.text(), ASKED_ABOUT);
        }
    }

    private static void check(List<Invalid.Field> broken, String field, String text, int longest) {
        if (text.isEmpty()) {
            broken.add(new Invalid.Field(field, "application.text.missing"));
        } else if (text.length() > longest) {
            broken.add(new Invalid.Field(field, "resource.text.tooLong", longest));
        }
    }

    /** Two at once take the same place of the day; the database lets one of them have it. */
    private void count(long account) {
        LocalDate day = today();
        long sent = sentToday(account, day);
        if (sent >= settings.perDay()) {
            throw new Conflict("message.enough", settings.perDay());
        }
        try {
            em.createNativeQuery("insert into message_count (account_id, sent_on, place) values (?1, ?2, ?3)")
                    .setParameter(1, account)
                    .setParameter(2, day)
                    .setParameter(3, sent + 1)
                    .executeUpdate();
        } catch (PersistenceException e) {
            if (UniqueConstraint.brokenIn(e, "message_count")) {
                throw new Conflict("message.atOnce");
            }
            throw e;
        }
    }

    private long sentToday(long account, LocalDate day) {
        return ((Number) em.createNativeQuery(
                                "select count(*) from message_count where account_id = ?1 and sent_on = ?2")
                        .setParameter(1, account)
                        .setParameter(2, day)
                        .getSingleResult())
                .longValue();
    }

    /** From everything that the entry says: the address is not for the actor, it is for the envelope. */
    private List<Receiver> receivers(long entryId) {
        return store.find(entryId, Actor.OPERATOR)
                .map(entry -> receivers.mailboxOf(entry.data()))
                .orElse(List.of());
    }

    /** Yesterday's counts limit nothing any more. */
    @Override
    @Unaudited("the clock ended them")
    @Requires(Permission.OPERATE)
    public int deleteOutdated() {
        return em.createNativeQuery("delete from message_count where sent_on < ?1")
                .setParameter(1, today())
                .executeUpdate();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
