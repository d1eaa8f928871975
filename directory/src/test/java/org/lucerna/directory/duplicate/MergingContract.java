package org.lucerna.directory.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lucerna.directory.entry.People.ANA;
import static org.lucerna.directory.entry.People.BRAM;
import static org.lucerna.directory.entry.People.CHIARA;
import static org.lucerna.directory.entry.People.DORO;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lucerna.directory.DirectoryFixture;
import org.lucerna.directory.Staff;
import org.lucerna.directory.entry.Drafts;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryLine;
import org.lucerna.directory.entry.EntryName;
import org.lucerna.directory.entry.EntryParts;
import org.lucerna.directory.entry.EntryStatement;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.entry.Stated;
import org.lucerna.directory.upkeep.Suggestions;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;

/** Finding two entries of one organisation, making one of them, and taking that back; whatever the database. */
abstract class MergingContract extends DirectoryFixture {

    @ParameterizedTest
    @CsvSource({
        "Centro Aurora, '', ''",
        "centro  AURORA, '', ''",
        "Centro Auróra onlus, '', ''",
        "Centro Aurorra, '', ''",
        "Casa Aurora, '', ''",
        "'', CA, ''",
        "Something else, '', https://www.aurora.example/it/",
        "'', '', aurora.example"
    })
    void whoTypesAnEntryThatIsThereIsTold(String name, String acronym, String website) {
        EntryDraft centre = Drafts.counsellingCentre();
        create(centre.with(parts ->
                parts.contacts(List.of(EntryContact.of(EntryContact.Kind.WEBSITE, "https://aurora.example/")))));
        create(EntryDraft.named("Centro Speranza"));

        assertThat(as(CHIARA, () -> the(Duplicates.class).like(name, acronym, website)))
                .extracting(EntryLine::name)
                .containsExactly("Centro Aurora");
    }

    @Test
    void whatIsOtherIsNotTakenForTheSameAndWhatIsHiddenIsNotTold() {
        create(Drafts.counsellingCentre());
        create(EntryDraft.named("Καταφύγιο").with(parts -> parts.audience(Audience.EDITORS)));

        assertThat(as(CHIARA, () -> the(Duplicates.class).like("Casa della donna", "CD", "donna.example")))
                .isEmpty();
        assertThat(as(CHIARA, () -> the(Duplicates.class).like("", "", ""))).isEmpty();
        assertThat(as(CHIARA, () -> the(Duplicates.class).like("καταφυγιο", "", "")))
                .hasSize(1);
        assertThat(as(DORO, () -> the(Duplicates.class).like("καταφυγιο", "", "")))
                .isEmpty();
        assertThatThrownBy(() -> as(BRAM, () -> the(Duplicates.class).like("Aurora", "", "")))
                .isInstanceOf(Denied.class);
    }

    @Test
    void aNameIsLookedUpNotSearchedFor() {
        create(Drafts.counsellingCentre());
        as(CHIARA, () -> the(Duplicates.class).like("Centro Aurora", "", ""));
        int before = database().statements();
        as(CHIARA, () -> the(Duplicates.class).like("Centro Aurora di Bari per le donne", "CAB", "aurora.example"));
        int few = database().statements() - before;
        for (int number = 0; number < 60; number++) {
            create(EntryDraft.named("Aurora " + number));
        }
        before = database().statements();
        as(CHIARA, () -> the(Duplicates.class).like("Centro Aurora di Bari per le donne", "CAB", "aurora.example"));
        assertThat(database().statements() - before).isLessThanOrEqualTo(few + 8);
    }

    @Test
    void aChangedNameIsFoundUnderItsNewWords() {
        EntryView entry = create(EntryDraft.named("Lanterna"));
        as(ANA, () -> the(Entries.class).update(entry.id(), entry.version(), EntryDraft.named("Fiaccola")));

        assertThat(as(ANA, () -> the(Duplicates.class).like("Fiaccola", "", "")))
                .hasSize(1);
        assertThat(as(ANA, () -> the(Duplicates.class).like("Lanterna", "", "")))
                .isEmpty();
        assertThat(as(ANA, () -> the(Duplicates.class).like(entry.id()))).isEmpty();
    }

    @Test
    void twoEntriesBecomeOneThatSaysWhatBothSaid() {
        EntryView stays = create(Drafts.counsellingCentre());
        EntryView goes = create(twin());

        EntryView united =
                as(ANA, () -> the(Merging.class).merge(goes.id(), goes.version(), stays.id(), stays.version()));

        EntryDraft said = united.data();
        assertThat(said.name()).isEqualTo("Centro Aurora");
        assertThat(said.names()).contains(new EntryName("Aurora Bari", null, EntryName.Kind.ALSO_KNOWN_AS));
        assertThat(said.contacts())
                .as("the help line is there once, the mailbox of the other joins")
                .hasSize(5);
        assertThat(said.stated("S09")).as("the one that stays is right").contains(Stated.NO);
        assertThat(said.stated("S12")).contains(Stated.YES);
        assertThat(said.street()).isEqualTo(Drafts.STREET);
        assertThat(the(Entries.class).find(goes.id())).isEmpty();
        assertThat(the(Merging.class).findSuccessor(goes.id())).contains(stays.id());
        assertThat(as(ANA, () -> the(Merging.class).listMergedInto(stays.id())))
                .extracting(Merging.Merged::name)
                .containsExactly("Aurora Bari");
    }

    @Test
    void aMergerCanBeTakenBack() {
        EntryView stays = create(Drafts.counsellingCentre());
        EntryView goes = create(twin());
        as(ANA, () -> the(Merging.class).merge(goes.id(), goes.version(), stays.id(), stays.version()));

        as(ANA, () -> the(Merging.class).undo(goes.id()));

        assertThat(get(goes.id()).data()).isEqualTo(twin());
        assertThat(get(stays.id()).data()).isEqualTo(Drafts.counsellingCentre());
        assertThat(the(Merging.class).findSuccessor(goes.id())).isEmpty();
        assertThatThrownBy(() -> as(ANA, () -> the(Merging.class).undo(goes.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasChangedAfterAMergerIsNotOverwrittenByItsUndoing() {
        EntryView stays = create(Drafts.counsellingCentre());
        EntryView goes = create(twin());
        EntryView united =
                as(ANA, () -> the(Merging.class).merge(goes.id(), goes.version(), stays.id(), stays.version()));
        as(
                ANA,
                () -> the(Entries.class)
                        .update(stays.id(), united.version(), united.data().with(parts -> parts.town("Lecce"))));

        as(ANA, () -> the(Merging.class).undo(goes.id()));

        assertThat(get(stays.id()).data().town()).isEqualTo("Lecce");
        assertThat(get(goes.id()).name()).isEqualTo("Aurora Bari");
    }

    @Test
    void anAddressLeadsOnThroughSeveralMergers() {
        EntryView first = create(EntryDraft.named("One"));
        EntryView second = create(EntryDraft.named("Two"));
        EntryView third = create(EntryDraft.named("Three"));
        as(ANA, () -> the(Merging.class).merge(first.id(), first.version(), second.id(), second.version()));
        as(ANA, () -> the(Merging.class).merge(second.id(), get(second.id()).version(), third.id(), third.version()));

        assertThat(the(Merging.class).findSuccessor(first.id())).contains(third.id());
        assertThat(get(third.id()).data().names()).hasSize(3);
    }

    @Test
    void whatMustNotBeDecidedByChanceStopsAMerger() {
        EntryView open = create(Drafts.counsellingCentre());
        EntryView secret = create(Drafts.safeHouse());
        assertThatThrownBy(() -> merge(secret, open)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> merge(open, secret)).isInstanceOf(Conflict.class);

        EntryView ours = create(EntryDraft.named("Ours").with(parts -> parts.memberOrganisation(70L)));
        EntryView theirs = create(EntryDraft.named("Theirs").with(parts -> parts.memberOrganisation(71L)));
        assertThatThrownBy(() -> merge(ours, theirs)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> merge(ours, ours)).isInstanceOf(NotFound.class);
        assertThat(get(open.id())).isEqualTo(open);
    }

    @Test
    void aMergerWithASecretPlaceIsSecret() {
        EntryView open = create(EntryDraft.named("Casa").with(parts -> parts.country("IT")));
        EntryView secret = create(Drafts.safeHouse());

        assertThat(merge(secret, open).data().isConfidential()).isTrue();
    }

    @Test
    void noTextOfTheOneTellsASecretPlaceByAStreetOfTheOther() {
        EntryView open =
                create(twin().with(parts -> parts.street("Bulevardul Unirii").description("")));
        EntryView now = as(
                ANA,
                () -> the(Entries.class)
                        .update(
                                open.id(),
                                open.version(),
                                open.data().with(parts -> parts.street("").description("On Bulevardul Unirii."))));
        EntryView secret =
                create(Drafts.safeHouse().with(parts -> parts.country("IT").description("")));

        assertThatThrownBy(() -> merge(now, secret)).isInstanceOf(Invalid.class);
        assertThat(get(secret.id()).data().description()).isEmpty();
        assertThat(get(now.id()).data().description()).isNotEmpty();
    }

    @Test
    void whenAPlaceBecomesSecretSoDoesTheEntryThatWentIntoItsOwn() {
        EntryView goes = create(twin().with(parts ->
                parts.street("Bulevardul Unirii 5").postalCode("70121").description("Ask at BULEVARDUL UNIRII 5.")));
        EntryView stays = create(Drafts.counsellingCentre());
        EntryView united = merge(goes, stays);

        as(
                ANA,
                () -> the(Entries.class)
                        .update(united.id(), united.version(), united.data().with(parts -> parts.confidential(true))));

        assertThat(texts("select street || description || postal_code from directory_entry"))
                .noneMatch(told -> told.contains("nirii") || told.contains("NIRII") || told.contains("70121"));
        assertThat(texts("select said from entry_history"))
                .noneMatch(told -> told.contains("nirii") || told.contains("NIRII"));
        as(ANA, () -> the(Merging.class).undo(goes.id()));
        assertThat(get(goes.id()).data().isConfidential()).isTrue();
    }

    @Test
    void whoMayNotChangeBothMergesNothing() {
        EntryView italian = create(Drafts.counsellingCentre());
        EntryView finnish = create(EntryDraft.named("Majakka").with(parts -> parts.country("FI")));
        assertThatThrownBy(() -> as(
                        CHIARA,
                        () -> the(Merging.class)
                                .merge(finnish.id(), finnish.version(), italian.id(), italian.version())))
                .isInstanceOf(Denied.class);

        site.setNeeded(true);
        EntryView one =
                create(EntryDraft.named("One").with(parts -> parts.memberOrganisation(Staff.DOROS_ORGANISATION)));
        EntryView two =
                create(EntryDraft.named("Two").with(parts -> parts.memberOrganisation(Staff.DOROS_ORGANISATION)));
        assertThatThrownBy(() ->
                        as(DORO, () -> the(Merging.class).merge(one.id(), one.version(), two.id(), two.version())))
                .as("a merger is a change that an editor has to agree to")
                .isInstanceOf(Denied.class);
    }

    @Test
    void suggestionsForTheOneThatGoesWaitForTheOneThatStays() {
        EntryView stays = create(Drafts.counsellingCentre());
        EntryView goes = create(twin());
        the(Suggestions.class).suggest(goes.id(), "Closed on Mondays.", false);

        merge(goes, stays);

        assertThat(as(ANA, () -> the(Suggestions.class).waiting())).isEqualTo(1);
    }

    private EntryView merge(EntryView from, EntryView into) {
        return as(ANA, () -> the(Merging.class).merge(from.id(), from.version(), into.id(), into.version()));
    }

    private static EntryDraft twin() {
        return EntryParts.named("Aurora Bari")
                .country("IT")
                .statements(List.of(EntryStatement.yes("S09"), EntryStatement.yes("S12")))
                .contacts(List.of(
                        EntryContact.of(EntryContact.Kind.HOTLINE, "+39 080 5550100"),
                        EntryContact.of(EntryContact.Kind.EMAIL, "bari@aurora.example")))
                .draft();
    }
}
