package org.lucerna.directory.keeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lucerna.directory.entry.People.ANA;
import static org.lucerna.directory.entry.People.BRAM;
import static org.lucerna.directory.entry.People.CHIARA;
import static org.lucerna.directory.entry.People.DORO;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lucerna.directory.DirectoryFixture;
import org.lucerna.directory.Network;
import org.lucerna.directory.Staff;
import org.lucerna.directory.entry.Drafts;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryChange;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryLine;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.upkeep.ProposalView;
import org.lucerna.directory.upkeep.Proposals;
import org.lucerna.directory.upkeep.SuggestionState;
import org.lucerna.directory.upkeep.SuggestionView;
import org.lucerna.directory.upkeep.Suggestions;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;

/** Whose entry it is, who says so, and how an organisation asks for it, whatever the database. */
abstract class KeepersContract extends DirectoryFixture {

    private static final long DOROS = Staff.DOROS_ORGANISATION;

    @Test
    void editorsSayWhoseEntryItIsForTheCountriesThatAreTheirs() {
        EntryView italian = create(Drafts.counsellingCentre());
        EntryView dutch = create(EntryDraft.named("Lamp").with(parts -> parts.country("NL")));

        keptBy(CHIARA, italian, DOROS);

        assertThat(as(DORO, () -> the(Entries.class).get(italian.id())).mayEdit())
                .isTrue();
        assertThatThrownBy(() -> keptBy(CHIARA, dutch, DOROS)).isInstanceOf(Denied.class);
        keptBy(ANA, dutch, Network.ANOTHER);
        keptBy(ANA, get(dutch.id()), null);
        assertThat(get(dutch.id()).data().memberOrganisation()).isNull();
        assertThat(as(ANA, () -> the(Entries.class).history(dutch.id())))
                .extracting(change -> change.data().memberOrganisation())
                .containsExactly(null, Network.ANOTHER, null);
    }

    @Test
    void anOrganisationNeitherTakesAnEntryNorGivesItsOwnAway() {
        EntryView own = dorosEntry();
        EntryView foreign = create(EntryDraft.named("Other").with(parts -> parts.country("IT")));

        assertThatThrownBy(() -> keptBy(DORO, foreign, DOROS)).isInstanceOf(Denied.class);
        assertThat(complaints(() -> keptBy(DORO, own, Network.ANOTHER))).containsExactly("memberOrganisation");
        assertThat(complaints(() -> keptBy(DORO, own, null))).containsExactly("memberOrganisation");
        assertThat(complaints(() -> as(DORO, () -> the(Entries.class).create(named("Theirs", Network.ANOTHER)))))
                .containsExactly("memberOrganisation");

        assertThat(as(DORO, () -> the(Entries.class).create(named("Ours", DOROS)))
                        .mayEdit())
                .as("a new one of their own")
                .isTrue();
    }

    @Test
    void nobodyGivesAnEntryToAnOrganisationThatIsNoMember() {
        EntryView entry = create(Drafts.counsellingCentre());

        assertThat(complaints(() -> keptBy(ANA, entry, 999L))).containsExactly("memberOrganisation");
        network.leave(DOROS);
        assertThat(complaints(() -> keptBy(ANA, entry, DOROS))).containsExactly("memberOrganisation");
    }

    @Test
    void theEntryOfAnOrganisationThatLeftIsCorrectedLikeAnyOther() {
        EntryView entry = dorosEntry();
        assertThat(the(Keepers.class).findName(entry.id())).contains("Centro Aurora");
        network.leave(DOROS);

        as(
                CHIARA,
                () -> the(Entries.class)
                        .update(entry.id(), entry.version(), entry.data().with(parts -> parts.town("Lecce"))));

        assertThat(the(Keepers.class).findName(entry.id()))
                .as("it is told no more")
                .isEmpty();
        network.readmitAll();
        assertThat(the(Keepers.class).findName(entry.id()))
                .as("an organisation that comes back finds its entry")
                .contains("Centro Aurora");
    }

    @Test
    void theKeeperIsToldToThoseWhoMayReadTheEntryAndTheChoiceIsForThoseWhoGive() {
        EntryView entry = create(Drafts.counsellingCentre()
                .with(parts -> parts.memberOrganisation(DOROS).audience(Audience.MEMBERS)));

        assertThat(the(Keepers.class).findName(entry.id())).isEmpty();
        assertThat(as(BRAM, () -> the(Keepers.class).findName(entry.id()))).contains("Centro Aurora");
        assertThat(as(CHIARA, () -> the(Keepers.class).listChoices())).hasSize(2);
        assertThat(as(DORO, () -> the(Keepers.class).listChoices())).isEmpty();
        assertThatThrownBy(() -> as(BRAM, () -> the(Keepers.class).listChoices()))
                .isInstanceOf(Denied.class);
    }

    @Test
    void takingUpAnEarlierVersionGivesNothingAway() {
        EntryView created = create(Drafts.counsellingCentre());
        keptBy(ANA, created, DOROS);
        EntryChange first =
                as(DORO, () -> the(Entries.class).history(created.id())).getLast();

        as(DORO, () -> the(Entries.class).revert(created.id(), get(created.id()).version(), first.id()));
        assertThat(get(created.id()).data().memberOrganisation()).isEqualTo(DOROS);

        as(
                CHIARA,
                () -> the(Entries.class).revert(created.id(), get(created.id()).version(), first.id()));
        assertThat(get(created.id()).data().memberOrganisation())
                .as("an editor takes it all back")
                .isNull();
    }

    @Test
    void aChangeThatWaitedDoesNotSayWhoseEntryItIs() {
        site.setNeeded(true);
        EntryView entry = dorosEntry();
        ProposalView proposed = as(
                DORO,
                () -> the(Proposals.class)
                        .propose(
                                entry.id(),
                                entry.version(),
                                the(Entries.class).get(entry.id()).data().with(parts -> parts.town("Lecce"))));
        keptBy(ANA, entry, Network.ANOTHER);

        as(
                CHIARA,
                () -> the(Proposals.class)
                        .accept(
                                proposed.id(),
                                proposed.version(),
                                get(entry.id()).version()));

        assertThat(get(entry.id()).data().town()).isEqualTo("Lecce");
        assertThat(get(entry.id()).data().memberOrganisation()).isEqualTo(Network.ANOTHER);
    }

    // ── Asking for an entry ──

    @Test
    void anOrganisationAsksForItsEntryAndAnEditorGivesItAndTakesItBack() {
        EntryView entry = create(Drafts.counsellingCentre());
        does(DORO, () -> the(Suggestions.class).claim(entry.id()));
        does(DORO, () -> the(Suggestions.class).claim(entry.id()));

        SuggestionView claim = waitingFor(CHIARA).getFirst();
        assertThat(waitingFor(CHIARA)).as("asked twice, waits once").hasSize(1);
        assertThat(claim.claimant()).isEqualTo("Centro Aurora");
        assertThat(waitingFor(DORO)).as("who asks decides nothing").isEmpty();
        assertThat(claimOfDoro(entry)).isEqualTo(SuggestionState.WAITING);
        assertThatThrownBy(() -> does(DORO, () -> the(Suggestions.class).accept(claim.id())))
                .isInstanceOf(NotFound.class);

        does(CHIARA, () -> the(Suggestions.class).accept(claim.id()));

        assertThat(get(entry.id()).data().memberOrganisation()).isEqualTo(DOROS);
        assertThat(as(DORO, () -> the(Keepers.class).listOwn()))
                .extracting(EntryLine::id)
                .containsExactly(entry.id());
        assertThat(texts("select recipient from letter where template = 'directory.entryGiven'"))
                .containsExactly("doro@example.org");
        assertThatThrownBy(() -> does(DORO, () -> the(Suggestions.class).reopen(claim.id())))
                .as("an organisation gives away nothing, this way neither")
                .isInstanceOf(Invalid.class);

        does(CHIARA, () -> the(Suggestions.class).reopen(claim.id()));
        assertThat(get(entry.id()).data().memberOrganisation()).isNull();
        does(CHIARA, () -> the(Suggestions.class).dismiss(claim.id()));
        assertThat(claimOfDoro(entry)).isEqualTo(SuggestionState.DISMISSED);
        assertThat(texts("select recipient from letter where template = 'directory.entryNotGiven'"))
                .containsExactly("doro@example.org");

        does(DORO, () -> the(Suggestions.class).claim(entry.id()));
        does(
                CHIARA,
                () -> the(Suggestions.class)
                        .accept(waitingFor(CHIARA).getFirst().id()));
        does(CHIARA, () -> the(Suggestions.class).reopen(claim.id()));
        assertThat(get(entry.id()).data().memberOrganisation())
                .as("what was dismissed takes nothing away")
                .isEqualTo(DORO.organisationId());
    }

    @Test
    void nobodyAsksForWhatAnotherKeepsOrOnBehalfOfNobody() {
        EntryView kept = create(named("Kept", Network.ANOTHER));
        EntryView free = create(Drafts.counsellingCentre());

        assertThatThrownBy(() -> does(DORO, () -> the(Suggestions.class).claim(kept.id())))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> does(CHIARA, () -> the(Suggestions.class).claim(free.id())))
                .as("an editor is of no organisation")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> does(BRAM, () -> the(Suggestions.class).claim(free.id())))
                .isInstanceOf(Denied.class);

        does(DORO, () -> the(Suggestions.class).claim(free.id()));
        keptBy(ANA, free, Network.ANOTHER);
        long claim = waitingFor(ANA).getFirst().id();
        assertThatThrownBy(() -> does(ANA, () -> the(Suggestions.class).accept(claim)))
                .as("given to another in between")
                .isInstanceOf(Conflict.class);
        network.leave(DOROS);
        assertThat(waitingFor(ANA).getFirst().claimant()).isEmpty();
    }

    @Test
    void theEntryThatIsLikelyTheirsIsOfferedUnlessSomebodyKeepsIt() {
        EntryView alike = create(Drafts.counsellingCentre());
        create(EntryDraft.named("Something else"));

        assertThat(as(DORO, () -> the(Keepers.class).listLikely(DOROS)))
                .extracting(EntryLine::id)
                .containsExactly(alike.id());
        does(ANA, () -> the(Keepers.class).give(alike.id(), Network.ANOTHER));
        assertThat(as(DORO, () -> the(Keepers.class).listLikely(DOROS))).isEmpty();
        assertThatThrownBy(() -> does(ANA, () -> the(Keepers.class).give(alike.id(), DOROS)))
                .isInstanceOf(Conflict.class);
    }

    // ── What the tests do ──

    private EntryView dorosEntry() {
        return create(Drafts.counsellingCentre().with(parts -> parts.memberOrganisation(DOROS)));
    }

    private static EntryDraft named(String name, long keeper) {
        return EntryDraft.named(name).with(parts -> parts.country("NL").memberOrganisation(keeper));
    }

    private void keptBy(Actor actor, EntryView entry, @Nullable Long organisation) {
        does(
                actor,
                () -> the(Entries.class)
                        .update(
                                entry.id(),
                                entry.version(),
                                the(Entries.class)
                                        .get(entry.id())
                                        .data()
                                        .with(parts -> parts.memberOrganisation(organisation))));
    }

    private static List<String> complaints(Runnable work) {
        try {
            work.run();
        } catch (Invalid invalid) {
            return invalid.fields().stream().map(Invalid.Field::field).toList();
        }
        return List.of();
    }

    private List<SuggestionView> waitingFor(Actor actor) {
        return as(
                actor,
                () -> the(Suggestions.class)
                        .list(SuggestionState.WAITING, new PageRequest(1, 50))
                        .items());
    }

    private SuggestionState claimOfDoro(EntryView entry) {
        return as(DORO, () -> the(Suggestions.class).findClaim(entry.id())).orElseThrow();
    }
}
