package org.lucerna.directory.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lucerna.directory.entry.People.ANA;
import static org.lucerna.directory.entry.People.BRAM;
import static org.lucerna.directory.entry.People.CHIARA;
import static org.lucerna.directory.entry.People.DORO;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lucerna.directory.DirectoryFixture;
import org.lucerna.directory.Staff;
import org.lucerna.directory.entry.Drafts;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.entry.Freshness;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.privacy.PersonalDataQuestion;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;

/** How entries stay true, whatever the database. */
abstract class UpkeepContract extends DirectoryFixture {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final PageRequest ALL = new PageRequest(1, 50);

    // ── Once a year ──

    @Test
    void onceAYearAnOrganisationIsAskedAndRemindedOnce() {
        EntryView centre = create(unconfirmed(Drafts.counsellingCentre()));
        day();
        assertThat(recipients()).as("it was confirmed in March").isEmpty();

        confirmedDaysAgo(centre.id(), 340);
        day();
        day();
        assertThat(recipients()).containsExactly("help@aurora.example");
        assertThat(texts("select language from letter"))
                .as("what is spoken in its country")
                .containsExactly("it");

        letterDaysAgo(31);
        day();
        day();
        assertThat(templates()).containsExactly("directory.stillCorrect", "directory.stillCorrectReminder");

        letterDaysAgo(200);
        day();
        assertThat(recipients()).as("no second reminder").hasSize(2);
        letterDaysAgo(340);
        day();
        assertThat(recipients()).as("a year later it is asked again").hasSize(3);
    }

    @Test
    void aNewEntryIsLeftAloneForAWhileAndNobodyIsFloodedWithLetters() {
        for (int number = 0; number < 5; number++) {
            int each = number;
            create(unconfirmed(Drafts.counsellingCentre())
                    .with(parts -> parts.names(
                                    EntryDraft.named("Centro " + each).names())
                            .verifiedOn(null)
                            .verifiedBy("")));
        }
        day();
        assertThat(recipients()).isEmpty();

        database().execute(addedLongAgo());
        day();
        assertThat(recipients()).as("three entries a day").hasSize(3);
        day();
        assertThat(recipients()).hasSize(5);
    }

    @Test
    void theEditorsOfAMemberOrganisationAreAskedInPlaceOfItsMailbox() {
        EntryView centre = create(unconfirmed(Drafts.counsellingCentre())
                .with(parts -> parts.memberOrganisation(Staff.DOROS_ORGANISATION)));
        confirmedDaysAgo(centre.id(), 340);

        day();

        assertThat(recipients()).containsExactly("doro@example.org");
    }

    @Test
    void openingTheLinkChangesNothingAndTheButtonConfirms() {
        EntryView centre = create(Drafts.counsellingCentre());
        String key = keyOfLetter(centre.id());

        Verification.Asked shown = the(Verification.class).find(key).orElseThrow();
        assertThat(shown.answered()).isFalse();
        assertThat(shown.entry().data().contacts())
                .as("the link shows what a visitor sees")
                .allMatch(contact -> contact.audience().equals(Audience.PUBLIC));
        assertThat(get(centre.id()).freshness()).isEqualTo(Freshness.VERIFIED);
        assertThat(get(centre.id()).data().verifiedOn()).isEqualTo(TODAY.minusDays(340));

        assertThat(the(Verification.class).confirm(key)).contains(centre.id());

        EntryView confirmed = get(centre.id());
        assertThat(confirmed.data().verifiedOn()).isEqualTo(TODAY);
        assertThat(confirmed.data().verifiedBy()).isEqualTo("Centro Aurora");
        assertThat(confirmed.data().contacts())
                .as("whoever confirms loses nothing that they cannot see")
                .hasSize(4);
        assertThat(the(Verification.class).confirm(key)).as("twice").isEmpty();
        assertThat(the(Verification.class).find(key).orElseThrow().answered()).isTrue();
    }

    @Test
    void aKeyIsGoodForNothingElseAndOnlyItsHashIsKept() {
        String key = keyOfLetter(create(Drafts.counsellingCentre()).id());

        assertThat(texts("select key_hash from verification_key")).doesNotContain(key);
        assertThat(the(Verification.class).find("x")).isEmpty();
        assertThatThrownBy(() -> the(Verification.class).confirm("")).isInstanceOf(NotFound.class);
        database().execute("update verification_key set expires_at = current_timestamp");
        assertThatThrownBy(() -> the(Verification.class).confirm(key)).isInstanceOf(NotFound.class);
        day();
        assertThat(database().number("select count(*) from verification_key")).isZero();
    }

    @Test
    void anOrganisationThatSaysWhatIsWrongIsNotRemindedAndItsWordsWaitForAnEditor() {
        EntryView centre = create(Drafts.counsellingCentre());
        String key = keyOfLetter(centre.id());

        the(Verification.class).report(key, "The help line is now +39 080 555 0111.", false);

        letterDaysAgo(31);
        day();
        assertThat(templates()).doesNotContain("directory.stillCorrectReminder");
        SuggestionView waiting = waitingFor(CHIARA).getFirst();
        assertThat(waiting.fromOrganisation()).isTrue();
        assertThat(waiting.text()).contains("0111");
        assertThat(get(centre.id()).data().verifiedOn()).isNotEqualTo(TODAY);
    }

    // ── What anybody suggests ──

    @Test
    void aSuggestionWaitsForThoseWhoMayChangeTheEntryAndForNobodyElse() {
        long own = create(Drafts.counsellingCentre().with(parts -> parts.memberOrganisation(Staff.DOROS_ORGANISATION)))
                .id();
        suggest(own, "They moved to Lecce.");

        assertThat(waitingFor(ANA)).hasSize(1);
        assertThat(waitingFor(CHIARA)).as("edits Italy").hasSize(1);
        assertThat(waitingFor(DORO)).as("edits this entry").hasSize(1);
        assertThat(recipients())
                .as("one letter, to the organisation's own editor")
                .containsExactly("doro@example.org");
        assertThat(texts("select contents from letter")).noneMatch(letter -> letter.contains("Lecce"));

        long greek = create(EntryDraft.named("Φάρος").with(parts -> parts.country("GR")))
                .id();
        suggest(greek, "Closed.");
        assertThat(waitingFor(CHIARA)).hasSize(1);
        assertThat(waitingFor(DORO)).hasSize(1);
        long foreign = waitingFor(ANA).getLast().id();
        assertThatThrownBy(() -> does(CHIARA, () -> the(Suggestions.class).accept(foreign)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(BRAM, () -> the(Suggestions.class).waiting()))
                .isInstanceOf(Denied.class);
    }

    @Test
    void aDecisionAboutASuggestionCanBeTakenBack() {
        suggest(create(Drafts.counsellingCentre()).id(), "They moved.");
        long id = waitingFor(CHIARA).getFirst().id();

        does(CHIARA, () -> the(Suggestions.class).dismiss(id));
        assertThat(waitingFor(CHIARA)).isEmpty();
        assertThatThrownBy(() -> does(CHIARA, () -> the(Suggestions.class).accept(id)))
                .isInstanceOf(Conflict.class);
        does(CHIARA, () -> the(Suggestions.class).reopen(id));
        does(CHIARA, () -> the(Suggestions.class).accept(id));
        assertThat(as(CHIARA, () -> the(Suggestions.class).list(SuggestionState.ACCEPTED, ALL))
                        .items())
                .extracting(SuggestionView::text)
                .containsExactly("They moved.");

        database().execute("update entry_suggestion set decided_at = timestamp '2020-01-01 00:00:00'");
        day();
        assertThat(database().number("select count(*) from entry_suggestion")).isZero();
    }

    @Test
    void aSuggestionWithPersonalDataIsAskedAboutFirstAndTheStreetOfASecretPlaceIsRefused() {
        long centre = create(Drafts.counsellingCentre()).id();
        String telling = "Maria, born 3.4.2001, was not helped.";
        assertThatThrownBy(() -> suggest(centre, telling))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        asked -> assertThat(PersonalDataQuestion.isAskedBy(asked))
                                .isTrue());
        the(Suggestions.class).suggest(centre, telling, true);

        long house = create(Drafts.safeHouse()).id();
        assertThatThrownBy(() -> the(Suggestions.class).suggest(house, "It is in via Roma 12 now", true))
                .isInstanceOf(Invalid.class);
        suggest(house, "The number has changed: +39 0861 555 0123");
    }

    @Test
    void thereIsAnEndToWhatWaitsForOneEntry() {
        long centre = create(Drafts.counsellingCentre()).id();
        suggest(centre, "one");
        suggest(centre, "two");

        assertThatThrownBy(() -> suggest(centre, "three")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> suggest(centre, " ")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> suggest(centre, "x".repeat(2001))).isInstanceOf(Invalid.class);
        assertThat(recipients()).as("editors get one letter, not one each time").hasSize(1);
    }

    @Test
    void nobodySuggestsAnythingAboutAnEntryThatTheyCannotSee() {
        long hidden = create(Drafts.counsellingCentre().with(parts -> parts.audience(Audience.MEMBERS)))
                .id();

        assertThatThrownBy(() -> suggest(hidden, "Closed.")).isInstanceOf(NotFound.class);
        does(BRAM, () -> suggest(hidden, "Closed."));
    }

    // ── Changes that an editor has to agree to ──

    @Test
    void whereTheSiteWantsItAnOrganisationsOwnChangeWaitsForAnEditor() {
        EntryView entry = dorosEntry();
        EntryDraft moved =
                as(DORO, () -> the(Entries.class).get(entry.id())).data().with(parts -> parts.town("Lecce"));
        assertThat(as(DORO, () -> the(Entries.class).mustPropose(entry.id()))).isFalse();

        site.setNeeded(true);
        assertThat(as(DORO, () -> the(Entries.class).mustPropose(entry.id()))).isTrue();
        assertThat(as(CHIARA, () -> the(Entries.class).mustPropose(entry.id()))).isFalse();
        assertThatThrownBy(() -> as(DORO, () -> the(Entries.class).update(entry.id(), entry.version(), moved)))
                .as("no other way around the editor")
                .isInstanceOf(Denied.class);
        ProposalView proposed = as(DORO, () -> the(Proposals.class).propose(entry.id(), entry.version(), moved));
        assertThat(get(entry.id()).data().town()).isEqualTo("Bari");
        assertThat(recipients()).containsExactly("chiara@example.org");
        assertThat(as(DORO, () -> the(Proposals.class).findWaiting(entry.id()))).isPresent();

        as(CHIARA, () -> the(Proposals.class).accept(proposed.id(), proposed.version(), entry.version()));

        assertThat(get(entry.id()).data().town()).isEqualTo("Lecce");
        assertThat(get(entry.id()).data().contacts())
                .as("the contact that Doro cannot see is still there")
                .hasSize(4);
        assertThat(recipients()).containsExactly("chiara@example.org", "doro@example.org");
        assertThat(templates()).contains("directory.changeAccepted");
    }

    @Test
    void whereTheSiteWantsItAnOrganisationUndoesNothingThatAnEditorDid() {
        EntryView entry = dorosEntry();
        EntryView moved = as(
                CHIARA,
                () -> the(Entries.class)
                        .update(entry.id(), entry.version(), entry.data().with(parts -> parts.town("Lecce"))));
        long first =
                as(DORO, () -> the(Entries.class).history(entry.id())).getLast().id();
        site.setNeeded(true);

        assertThatThrownBy(() -> as(DORO, () -> the(Entries.class).revert(entry.id(), moved.version(), first)))
                .isInstanceOf(Denied.class);
        does(CHIARA, () -> the(Entries.class).withdraw(entry.id()));
        assertThatThrownBy(() -> as(DORO, () -> the(Entries.class).restore(entry.id())))
                .isInstanceOf(Denied.class);
        as(CHIARA, () -> the(Entries.class).restore(entry.id()));
        does(DORO, () -> the(Entries.class).withdraw(entry.id()));
        assertThat(as(DORO, () -> the(Entries.class).restore(entry.id())).data().town())
                .as("what it took out itself it can put back")
                .isEqualTo("Lecce");
    }

    @Test
    void editorsDecideForTheirCountriesAndForNoOthers() {
        site.setNeeded(true);
        EntryView italian = dorosEntry();
        EntryView finnish = create(EntryDraft.named("Majakka")
                .with(parts -> parts.country("FI").memberOrganisation(Staff.DOROS_ORGANISATION)));
        propose(italian, "Lecce");
        ProposalView foreign = propose(finnish, "Oulu");

        assertThat(as(CHIARA, () -> the(Proposals.class).list(SuggestionState.WAITING, ALL))
                        .items())
                .extracting(ProposalView::name)
                .containsExactly("Centro Aurora");
        assertThatThrownBy(() -> as(CHIARA, () -> the(Proposals.class).accept(foreign.id(), foreign.version(), 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(CHIARA, () -> the(Proposals.class).get(foreign.id())))
                .isInstanceOf(NotFound.class);
        assertThat(as(DORO, () -> the(Proposals.class).waiting()))
                .as("an organisation decides nothing")
                .isZero();
        assertThatThrownBy(() -> as(DORO, () -> the(Proposals.class).accept(foreign.id(), foreign.version(), 1)))
                .isInstanceOf(NotFound.class);
        assertThat(as(ANA, () -> the(Proposals.class).waiting())).isEqualTo(2);
    }

    @Test
    void aProposalThatIsDeclinedTellsItsAuthorWhyAndCanBeTakenUpAgain() {
        site.setNeeded(true);
        EntryView entry = dorosEntry();
        ProposalView proposed = propose(entry, "Lecce");
        assertThatThrownBy(() -> decline(proposed, " ")).isInstanceOf(Invalid.class);

        decline(proposed, "Lecce is a branch.");

        assertThat(texts("select contents from letter where template = 'directory.changeDeclined'"))
                .singleElement()
                .satisfies(letter -> assertThat(URLDecoder.decode(letter, StandardCharsets.UTF_8))
                        .contains("Lecce is a branch."));
        ProposalView declined = as(CHIARA, () -> the(Proposals.class).get(proposed.id()));
        assertThatThrownBy(() -> accept(declined, entry)).isInstanceOf(Conflict.class);
        does(CHIARA, () -> the(Proposals.class).reopen(declined.id(), declined.version()));
        accept(as(CHIARA, () -> the(Proposals.class).get(proposed.id())), entry);
        assertThat(get(entry.id()).data().town()).isEqualTo("Lecce");
    }

    @Test
    void nobodyAgreesToWhatTheyHaveNotRead() {
        site.setNeeded(true);
        EntryView entry = dorosEntry();
        ProposalView first = propose(entry, "Lecce");
        propose(entry, "Taranto");
        assertThat(as(ANA, () -> the(Proposals.class).waiting()))
                .as("the second replaced it")
                .isEqualTo(1);

        assertThatThrownBy(() -> accept(first, entry)).isInstanceOf(Conflict.class);
        as(
                ANA,
                () -> the(Entries.class)
                        .update(entry.id(), entry.version(), entry.data().with(parts -> parts.cost("free"))));
        ProposalView second = as(CHIARA, () -> the(Proposals.class).get(first.id()));
        assertThatThrownBy(() -> accept(second, entry))
                .as("the entry has changed since it was compared")
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aNewEntryOfAnOrganisationWaitsAsWell() {
        site.setNeeded(true);
        EntryDraft house = EntryDraft.named("Casa Nuova")
                .with(parts -> parts.country("IT").memberOrganisation(Staff.DOROS_ORGANISATION));
        assertThatThrownBy(() -> as(DORO, () -> the(Entries.class).create(house)))
                .isInstanceOf(Denied.class);

        ProposalView proposed = as(DORO, () -> the(Proposals.class).proposeNew(house));
        EntryView created = as(CHIARA, () -> the(Proposals.class).accept(proposed.id(), proposed.version(), 0));

        assertThat(created.name()).isEqualTo("Casa Nuova");
        assertThatThrownBy(() -> as(
                        DORO,
                        () -> the(Proposals.class).proposeNew(house.with(parts -> parts.memberOrganisation(71L)))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aProposalHoldsNoAddressOfAPlaceThatIsOrBecomesSecret() {
        site.setNeeded(true);
        EntryView entry = dorosEntry();
        propose(entry, "Lecce");
        assertThat(texts("select said from entry_proposal")).allMatch(said -> said.contains(Drafts.STREET));
        suggest(entry.id(), "You are still at via della lanterna, 12, are you?");

        as(
                ANA,
                () -> the(Entries.class)
                        .update(entry.id(), entry.version(), entry.data().with(parts -> parts.confidential(true))));
        assertThat(texts("select said from entry_proposal")).noneMatch(said -> said.contains(Drafts.STREET));
        assertThat(texts("select text from entry_suggestion")).containsExactly("You are still at …, are you?");

        EntryDraft told = Drafts.safeHouse()
                .with(parts ->
                        parts.memberOrganisation(Staff.DOROS_ORGANISATION).street("Via Segreta 9"));
        assertThatThrownBy(() -> as(DORO, () -> the(Proposals.class).proposeNew(told)))
                .isInstanceOf(Invalid.class);
        as(DORO, () -> the(Proposals.class).proposeNew(told.with(parts -> parts.confidential(true))));
        assertThat(texts("select said from entry_proposal")).noneMatch(said -> said.contains("Segreta"));
    }

    @Test
    void whoLeavesTakesTheirProposalsAlongAndWhatTheyProposedStaysWithoutAName() {
        site.setNeeded(true);
        EntryView entry = dorosEntry();
        ProposalView waiting = propose(entry, "Lecce");
        ProposalPeople people = the(ProposalPeople.class);

        assertThat(String.valueOf(inTransaction(() -> people.export(4)).facts()))
                .contains("Centro Aurora", "WAITING")
                .doesNotContain("Lecce");
        assertThat(inTransaction(() -> people.export(2)).isEmpty()).isTrue();
        inTransaction(() -> {
            people.erase(4);
            return true;
        });
        database().execute("delete from account where id = 4");

        assertThat(inTransaction(() -> people.export(4)).isEmpty()).isTrue();
        accept(as(CHIARA, () -> the(Proposals.class).get(waiting.id())), entry);
        assertThat(get(entry.id()).data().town())
                .as("an editor can still agree")
                .isEqualTo("Lecce");
        assertThat(templates()).as("nobody is written to who has left").doesNotContain("directory.changeAccepted");
    }

    // ── What nobody confirmed ──

    @Test
    void editorsSeeWhatNobodyConfirmedInTheirCountries() {
        create(Drafts.counsellingCentre().with(parts -> parts.verifiedOn(TODAY.minusMonths(13))));
        create(EntryDraft.named("Mai").with(parts -> parts.country("IT")));
        create(EntryDraft.named("Majakka").with(parts -> parts.country("FI")));
        create(EntryDraft.named("Fresh").with(parts -> parts.country("IT").verifiedOn(TODAY)));

        assertThat(as(CHIARA, () -> the(Ageing.class).list("", ALL)).items())
                .extracting(line -> line.name())
                .containsExactly("Mai", "Centro Aurora");
        assertThat(as(CHIARA, () -> the(Ageing.class).list("FI", ALL)).total()).isZero();
        assertThat(as(ANA, () -> the(Ageing.class).countByCountry())).isEqualTo(Map.of("FI", 1L, "IT", 2L));
        assertThatThrownBy(() -> the(Ageing.class).countByCountry()).isInstanceOf(Denied.class);
    }

    @Test
    void whatMerelyGrewOlderIsToldToTheIndexOnceAndMissedDaysAreCaughtUp() {
        long ageing = confirmed("Ageing", TODAY.minusMonths(12).minusDays(1));
        long older = confirmed("Older", TODAY.minusMonths(24).minusDays(1));
        long never = create(EntryDraft.named("Never")).id();
        confirmed("Just in time", TODAY.minusMonths(12));
        confirmed("Long known to be old", TODAY.minusMonths(18));
        database().execute("update directory_entry set added_at = timestamp '2001-01-01 00:00:00'");
        addedMonthsAgo(never, 24);
        told(TODAY);
        growOlder();
        assertThat(told()).as("everything up to today is known").isEmpty();

        told(TODAY.minusDays(2));
        growOlder();
        assertThat(told()).containsExactlyInAnyOrder(ageing, older, never);
        growOlder();
        assertThat(told()).as("once").isEmpty();

        told(TODAY.minusMonths(7));
        growOlder();
        assertThat(told()).as("the portal was off for months").hasSize(4);
    }

    @Test
    void aPortalThatHasNeverLookedTellsAllThatIsOld() {
        long old = confirmed("Old", TODAY.minusMonths(40));
        confirmed("Fresh", TODAY);
        database().execute("delete from change_log");

        growOlder();

        assertThat(told()).containsExactly(old);
    }

    // ── What the tests do ──

    private long confirmed(String name, LocalDate day) {
        return create(EntryDraft.named(name).with(parts -> parts.verifiedOn(day)))
                .id();
    }

    private void addedMonthsAgo(long entry, int months) {
        database()
                .execute("update directory_entry set added_at = timestamp '"
                        + TODAY.minusMonths(months).minusDays(1) + " 12:00:00' where id = " + entry);
    }

    private void told(LocalDate day) {
        database().execute("delete from entry_ageing");
        database().execute("insert into entry_ageing (id, told_up_to) values (1, date '" + day + "')");
        database().execute("delete from change_log");
    }

    private void growOlder() {
        as(Actor.OPERATOR, () -> the(GrowingOld.class).deleteOutdated());
    }

    /** What the index was told since this was asked last. */
    private List<Long> told() {
        List<Long> ids = texts("select cast(item_id as varchar(20)) from change_log order by position").stream()
                .map(Long::valueOf)
                .toList();
        database().execute("delete from change_log");
        return ids;
    }

    private EntryView dorosEntry() {
        return create(Drafts.counsellingCentre().with(parts -> parts.memberOrganisation(Staff.DOROS_ORGANISATION)));
    }

    private EntryView accept(ProposalView proposed, EntryView compared) {
        return as(CHIARA, () -> the(Proposals.class).accept(proposed.id(), proposed.version(), compared.version()));
    }

    private void decline(ProposalView proposed, String reason) {
        does(CHIARA, () -> the(Proposals.class).decline(proposed.id(), proposed.version(), reason));
    }

    private ProposalView propose(EntryView entry, String town) {
        return as(
                DORO,
                () -> the(Proposals.class)
                        .propose(
                                entry.id(),
                                entry.version(),
                                the(Entries.class).get(entry.id()).data().with(parts -> parts.town(town))));
    }

    private static EntryDraft unconfirmed(EntryDraft draft) {
        List<EntryContact> contacts = draft.contacts();
        return draft.with(parts -> parts.contacts(contacts).verifiedOn(TODAY.minusDays(30)));
    }

    private void suggest(long entry, String text) {
        the(Suggestions.class).suggest(entry, text, false);
    }

    private List<SuggestionView> waitingFor(Actor actor) {
        return as(actor, () -> the(Suggestions.class).list(SuggestionState.WAITING, ALL))
                .items();
    }

    /** What the portal does once a day. */
    private void day() {
        Stream.of(YearlyLetters.class, Suggestions.class, Proposals.class)
                .forEach(kept -> as(Actor.OPERATOR, () -> the(kept).deleteOutdated()));
    }

    private void confirmedDaysAgo(long entry, int days) {
        database()
                .execute("update directory_entry set verified_on = date '" + TODAY.minusDays(days) + "' where id = "
                        + entry);
    }

    private void letterDaysAgo(int days) {
        String then = "timestamp with time zone '" + TODAY.minusDays(days) + " 00:00:00+00'";
        database().execute("update entry_upkeep set asked_at = " + then);
    }

    private static String addedLongAgo() {
        return "update directory_entry set added_at = timestamp with time zone '2020-01-01 00:00:00+00'";
    }

    private String keyOfLetter(long entry) {
        confirmedDaysAgo(entry, 340);
        day();
        String contents = URLDecoder.decode(
                texts("select contents from letter where template = 'directory.stillCorrect'")
                        .getFirst(),
                StandardCharsets.UTF_8);
        return contents.substring(contents.indexOf("key=") + 4);
    }

    private List<String> recipients() {
        return texts("select recipient from letter order by id");
    }

    private List<String> templates() {
        return texts("select template from letter order by id");
    }
}
