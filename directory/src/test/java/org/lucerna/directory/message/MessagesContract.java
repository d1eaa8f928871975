package org.lucerna.directory.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lucerna.directory.entry.People.BRAM;
import static org.lucerna.directory.entry.People.DORO;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lucerna.directory.DirectoryFixture;
import org.lucerna.directory.Staff;
import org.lucerna.directory.entry.Drafts;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.privacy.PersonalDataQuestion;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;

/** Writing to an organisation without learning its address, whatever the database. */
abstract class MessagesContract extends DirectoryFixture {

    private static final MessageDraft ASKING =
            new MessageDraft(" A place\nfrom Monday ", "Could you take in two women?", true, false);

    @Test
    void aMemberWritesToAnAddressThatTheyNeverSee() {
        long house = create(house(Audience.EDITORS)).id();
        assertThat(as(BRAM, () -> the(Messages.class).reaches(house))).isTrue();

        does(BRAM, () -> the(Messages.class).send(house, ASKING));

        assertThat(texts("select recipient from letter")).containsExactly("front@casa.example");
        assertThat(URLDecoder.decode(texts("select contents from letter").getFirst(), StandardCharsets.UTF_8))
                .contains("Bram", "A place from Monday", "Could you take in two women?", "replyTo=bram@example.org");
    }

    @Test
    void whoDoesNotWantToBeAnsweredKeepsTheirAddress() {
        long house = create(house(Audience.PUBLIC)).id();

        does(BRAM, () -> the(Messages.class).send(house, new MessageDraft("Thanks", "For all.", false, false)));

        assertThat(texts("select contents from letter")).noneMatch(letter -> letter.contains("bram"));
        assertThat(texts("select template from letter")).containsExactly("directory.messageWithoutAnswer");
    }

    @Test
    void nothingOfTheLetterAndNobodyItWentToIsKeptBesideIt() {
        long house = create(house(Audience.PUBLIC)).id();
        does(BRAM, () -> the(Messages.class).send(house, ASKING));

        assertThat(database().number("select count(*) from audit_log where act <> 'create'"))
                .isZero();
        assertThat(database().number("select count(*) from message_count where account_id = 2"))
                .isEqualTo(1);
        database().execute("update message_count set sent_on = date '2020-01-01'");
        as(Actor.OPERATOR, () -> the(Messages.class).deleteOutdated());
        assertThat(database().number("select count(*) from message_count")).isZero();
        assertThat(ASKING.toString()).doesNotContain("women");
    }

    @Test
    void whoLeavesIsToldThatTheyWroteAndNothingOfItStays() {
        long house = create(house(Audience.PUBLIC)).id();
        does(BRAM, () -> the(Messages.class).send(house, ASKING));
        database().execute("insert into message_count (account_id, sent_on, place) values (4, current_date, 1)");
        MessagePeople people = the(MessagePeople.class);

        assertThat(inTransaction(() -> people.export(2)).facts())
                .as("that, and neither what nor to whom")
                .isEqualTo(Map.of("lettersSentLately", 1L));
        inTransaction(() -> {
            people.erase(2);
            return true;
        });

        assertThat(inTransaction(() -> people.export(2)).isEmpty()).isTrue();
        database().execute("delete from account where id = 2");
        assertThat(database().number("select count(*) from message_count"))
                .as("what somebody else wrote is still counted")
                .isEqualTo(1);
    }

    @Test
    void aLetterThatCouldTellWhoSomebodyIsIsAskedAboutFirst() {
        long house = create(house(Audience.PUBLIC)).id();
        for (String telling : List.of(
                "She was born on 3 March 2001.",
                "Her passport is YA1234567.",
                "Call her brother: +39 333 1234567.",
                "Write to her: maria@mail.example")) {
            assertThatThrownBy(() -> does(
                            BRAM,
                            () -> the(Messages.class).send(house, new MessageDraft("Help", telling, true, false))))
                    .as(telling)
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            asked -> assertThat(PersonalDataQuestion.isAskedBy(asked))
                                    .isTrue());
        }
        assertThat(texts("select recipient from letter")).isEmpty();
        assertThat(database().number("select count(*) from message_count")).isZero();

        does(
                BRAM,
                () -> the(Messages.class)
                        .send(house, new MessageDraft("Help", "Our own number is +39 080 555 0100.", true, true)));
        assertThat(texts("select recipient from letter")).hasSize(1);
    }

    @Test
    void thereIsAnEndToTheLettersOfADay() {
        long house = create(house(Audience.PUBLIC)).id();
        assertThat(as(BRAM, () -> the(Messages.class).left())).isEqualTo(2);
        does(BRAM, () -> the(Messages.class).send(house, ASKING));
        does(BRAM, () -> the(Messages.class).send(house, ASKING));

        assertThat(as(BRAM, () -> the(Messages.class).left())).isZero();
        assertThatThrownBy(() -> does(BRAM, () -> the(Messages.class).send(house, ASKING)))
                .isInstanceOf(Conflict.class);
        assertThat(texts("select recipient from letter")).hasSize(2);
    }

    @Test
    void onlyMembersWriteAndOnlyToWhomTheyCanSee() {
        long house = create(house(Audience.PUBLIC)).id();
        long hidden = create(house(Audience.PUBLIC).with(parts -> parts.audience(Audience.EDITORS)))
                .id();

        assertThat(the(Messages.class).reaches(house)).isFalse();
        assertThatThrownBy(() -> the(Messages.class).send(house, ASKING)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> does(DORO, () -> the(Messages.class).send(house, ASKING)))
                .as("her role does not write in this test")
                .isInstanceOf(Denied.class);
        assertThat(as(BRAM, () -> the(Messages.class).reaches(hidden))).isFalse();
        assertThatThrownBy(() -> does(BRAM, () -> the(Messages.class).send(hidden, ASKING)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void withoutAMailboxTheOrganisationsOwnEditorIsWrittenTo() {
        long silent = create(EntryDraft.named("Silent").with(parts -> parts.country("IT")))
                .id();
        assertThat(as(BRAM, () -> the(Messages.class).reaches(silent))).isFalse();
        assertThatThrownBy(() -> does(BRAM, () -> the(Messages.class).send(silent, ASKING)))
                .isInstanceOf(Conflict.class);

        long own = create(EntryDraft.named("Own").with(parts -> parts.memberOrganisation(Staff.DOROS_ORGANISATION)))
                .id();
        does(BRAM, () -> the(Messages.class).send(own, ASKING));
        assertThat(texts("select recipient from letter")).containsExactly("doro@example.org");
    }

    @Test
    void anEmptyOrEndlessLetterIsNotSent() {
        long house = create(house(Audience.PUBLIC)).id();
        for (MessageDraft draft : List.of(
                new MessageDraft("", "text", true, false),
                new MessageDraft("subject", " \n ", true, false),
                new MessageDraft("subject", "x".repeat(4001), true, false),
                new MessageDraft("x".repeat(151), "text", true, false))) {
            assertThatThrownBy(() -> does(BRAM, () -> the(Messages.class).send(house, draft)))
                    .isInstanceOf(Invalid.class);
        }
    }

    private static EntryDraft house(Audience audience) {
        return Drafts.safeHouse()
                .with(parts -> parts.contacts(List.of(EntryContact.of(EntryContact.Kind.EMAIL, "front@casa.example")
                        .withAudience(audience))));
    }
}
