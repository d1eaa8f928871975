package org.lucerna.directory.addressbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lucerna.directory.entry.People.ANA;
import static org.lucerna.directory.entry.People.BRAM;
import static org.lucerna.directory.entry.People.DORO;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lucerna.directory.DirectoryFixture;
import org.lucerna.directory.duplicate.Merging;
import org.lucerna.directory.entry.Drafts;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.privacy.PersonalData;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;

/** One's own address book, whatever the database. */
abstract class AddressBookContract extends DirectoryFixture {

    @Test
    void aMarkedEntryStandsInOnesBookByNameWithItsNote() {
        long centre = create(Drafts.counsellingCentre()).id();
        long house = create(EntryDraft.named("Ágnes Ház")).id();

        does(BRAM, () -> {
            the(AddressBook.class).add(centre);
            the(AddressBook.class).add(centre);
            the(AddressBook.class).write(house, " ask for the night desk ");
        });

        assertThat(book()).extracting(Favourite::note).containsExactly("", "ask for the night desk");
        does(BRAM, () -> the(AddressBook.class).add(house));
        assertThat(as(BRAM, () -> the(AddressBook.class).note(house)))
                .as("marking again keeps the note")
                .contains("ask for the night desk");
        assertThat(as(BRAM, () -> the(AddressBook.class).listMarked())).containsExactlyInAnyOrder(centre, house);

        does(BRAM, () -> the(AddressBook.class).remove(centre));
        does(BRAM, () -> the(AddressBook.class).remove(centre));
        assertThat(book()).hasSize(1);
    }

    @Test
    void nobodyElseEverSeesIt() {
        long centre = create(Drafts.counsellingCentre()).id();
        does(BRAM, () -> the(AddressBook.class).write(centre, "only mine"));

        assertThat(as(DORO, () -> the(AddressBook.class).list())).isEmpty();
        assertThat(as(DORO, () -> the(AddressBook.class).note(centre))).isEmpty();
        assertThat(the(AddressBook.class).note(centre)).isEmpty();
        assertThat(the(AddressBook.class).listMarked()).isEmpty();
        assertThatThrownBy(() -> the(AddressBook.class).list()).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> the(AddressBook.class).add(centre)).isInstanceOf(Denied.class);
        does(DORO, () -> the(AddressBook.class).remove(centre));
        assertThat(book()).hasSize(1);
        assertThat(texts("select act from audit_log"))
                .as("what is private is not in the audit log")
                .containsOnly("create");
    }

    @Test
    void whatOneMayNotSeeIsNotInTheBookAndComesBackWhenOneMay() {
        EntryView centre = create(Drafts.counsellingCentre());
        does(BRAM, () -> the(AddressBook.class).write(centre.id(), "good"));
        as(
                ANA,
                () -> the(Entries.class)
                        .update(
                                centre.id(),
                                centre.version(),
                                centre.data().with(parts -> parts.audience(Audience.EDITORS))));
        assertThat(book()).isEmpty();
        assertThatThrownBy(() -> does(BRAM, () -> the(AddressBook.class).write(centre.id(), "x")))
                .isInstanceOf(NotFound.class);

        as(ANA, () -> the(Entries.class).update(centre.id(), get(centre.id()).version(), centre.data()));
        assertThat(book()).hasSize(1);
    }

    @Test
    void whatWasMergedShowsAsTheEntryThatStayed() {
        EntryView centre = create(Drafts.counsellingCentre());
        EntryView twin = create(EntryDraft.named("Aurora Bari").with(parts -> parts.country("IT")));
        does(BRAM, () -> {
            the(AddressBook.class).write(twin.id(), "one");
            the(AddressBook.class).write(centre.id(), "two");
        });

        as(ANA, () -> the(Merging.class).merge(twin.id(), twin.version(), centre.id(), centre.version()));

        assertThat(book()).singleElement().satisfies(favourite -> {
            assertThat(favourite.entry().id()).isEqualTo(centre.id());
            assertThat(favourite.note()).isEqualTo("one\ntwo");
        });
        does(BRAM, () -> the(AddressBook.class).write(centre.id(), "three"));
        assertThat(book()).extracting(Favourite::note).containsExactly("three");
    }

    @Test
    void aNoteHasAnEnd() {
        long centre = create(Drafts.counsellingCentre()).id();

        assertThatThrownBy(() -> does(BRAM, () -> the(AddressBook.class).write(centre, "x".repeat(2001))))
                .isInstanceOf(Invalid.class);
        assertThat(book()).isEmpty();
    }

    @Test
    void aNoteDoesNotTellWhereAConfidentialPlaceIs() {
        EntryView centre = create(Drafts.counsellingCentre());
        does(BRAM, () -> the(AddressBook.class).write(centre.id(), "Ring at VIA DELLA LANTERNA 12"));
        as(
                ANA,
                () -> the(Entries.class)
                        .update(centre.id(), centre.version(), centre.data().with(parts -> parts.confidential(true))));

        assertThat(book()).extracting(Favourite::note).containsExactly("Ring at …");
        assertThatThrownBy(() -> does(BRAM, () -> the(AddressBook.class).write(centre.id(), "now in via Roma 3")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void whoLeavesTakesItAlongAndLeavesNothing() {
        long centre = create(Drafts.counsellingCentre()).id();
        does(BRAM, () -> the(AddressBook.class).write(centre, "mine"));
        does(DORO, () -> the(AddressBook.class).add(centre));
        AddressBookOwners owners = the(AddressBookOwners.class);

        PersonalData own = inTransaction(() -> owners.export(2));
        assertThat(own.facts())
                .isEqualTo(Map.of(
                        "favourites", List.of(Map.of("entry", centre, "name", "Centro Aurora", "note", "mine"))));
        inTransaction(() -> {
            owners.erase(2);
            return true;
        });

        assertThat(database().number("select count(*) from address_book where account_id = 2"))
                .isZero();
        database().execute("delete from account where id = 2");
        assertThat(as(DORO, () -> the(AddressBook.class).listMarked())).hasSize(1);
        assertThat(inTransaction(() -> owners.export(2)).isEmpty()).isTrue();
    }

    private List<Favourite> book() {
        return as(BRAM, () -> the(AddressBook.class).list());
    }
}
