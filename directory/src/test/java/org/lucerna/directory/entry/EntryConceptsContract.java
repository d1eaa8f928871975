package org.lucerna.directory.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptUse;
import org.lucerna.foundation.vocabulary.ConceptUse.Carried;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/** Entries follow when a concept gives way to another, and come back, whatever the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EntryConceptsContract {

    private TestDatabase database;
    private TestPortal portal;
    private Entries entries;
    private ConceptUse concepts;

    abstract TestDatabase newDatabase();

    @BeforeAll
    void open() {
        database = newDatabase();
        portal = TestPortal.open(database, List.of(Entries.class), new EntrySettings(12, 24));
        entries = portal.get(Entries.class);
        concepts = portal.get(ConceptUse.class);
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @BeforeEach
    void emptyDirectory() {
        EntryTables.empty(database);
    }

    @Test
    void usesAreCountedWhoeverMayReadThem() {
        create(Drafts.counsellingCentre());
        create(EntryDraft.named("Two").with(parts -> parts.type("A02").statements(List.of(EntryStatement.no("S43")))));

        Map<String, Long> counts = portal.inTransaction(() -> concepts.count(List.of("A02", "S43", "T08", "S01")));

        assertThat(counts).containsOnly(Map.entry("A02", 2L), Map.entry("S43", 2L), Map.entry("T08", 1L));
    }

    @Test
    void entriesFollowAndComeBackAndTheIndexHearsOfIt() {
        long one = create(stating(EntryStatement.yes("S10"), EntryStatement.no("S12")));
        long both = create(stating(EntryStatement.yes("S10"), EntryStatement.no("S09")));
        long other = create(stating(EntryStatement.yes("S01")));
        database.execute("delete from change_log");

        List<Carried> carried = portal.inTransaction(() -> concepts.carryOver("S10", "S09"));

        assertThat(carried).containsExactlyInAnyOrder(new Carried(one, false), new Carried(both, true));
        assertThat(stated(one)).containsExactly(EntryStatement.yes("S09"), EntryStatement.no("S12"));
        assertThat(stated(both)).containsExactly(EntryStatement.no("S09"));
        assertThat(stated(other)).containsExactly(EntryStatement.yes("S01"));
        assertThat(database.number("select count(*) from change_log")).isEqualTo(2);

        portal.inTransaction(() -> {
            concepts.carryBack("S10", "S09", carried);
            return true;
        });
        assertThat(stated(one)).containsExactly(EntryStatement.yes("S10"), EntryStatement.no("S12"));
        assertThat(stated(both)).containsExactly(EntryStatement.no("S09"), EntryStatement.no("S10"));
    }

    @Test
    void whatBecomesAShelterByAMergeLosesItsAddress() {
        long id = create(Drafts.counsellingCentre()
                .with(parts -> parts.description("Open house on Mondays, also at Via Aperta 12.")));

        portal.inTransaction(() -> concepts.carryOver("S43", "S21"));

        EntryDraft now = entries.get(id).data();
        assertThat(now.confidential()).isTrue();
        assertThat(now.street()).isEmpty();
        assertThat(now.description()).isEqualTo("Open house on Mondays, also at ….");
        assertThat(database.number(
                        "select count(*) from entry_history where said like '%Lanterna%' or said like" + " '%Aperta%'"))
                .isZero();
    }

    @Test
    void theIndexHearsOfEntriesWhoseConceptsStandElsewhere() {
        long one = create(stating(EntryStatement.yes("S10"), EntryStatement.no("S12")));
        long kind = create(EntryDraft.named("Two").with(parts -> parts.type("A02")));
        create(stating(EntryStatement.yes("S01")));
        database.execute("delete from change_log");

        portal.inTransaction(() -> {
            concepts.regrouped(Set.of("S10", "S12", "A02"), Vocabulary.current());
            return true;
        });

        assertThat(database.number("select count(*) from change_log"))
                .as("each once")
                .isEqualTo(2);
        assertThat(database.number("select sum(item_id) from change_log")).isEqualTo(one + kind);
        assertThat(database.number("select max(position) from change_log"))
                .isEqualTo(database.number("select position from change_clock where id = 1"));
    }

    @Test
    void whatBecomesAShelterBecauseItsConceptMovedLosesItsAddress() {
        long id = create(Drafts.counsellingCentre());
        long office = create(Drafts.counsellingCentre().with(parts -> parts.publicOffice(true)));
        Vocabulary before = Vocabulary.current();
        Vocabulary now = new Vocabulary(
                before.version() + 1,
                before.listSchemes(),
                before.listAll().stream()
                        .map(concept -> concept.id().equals("S43") ? below(concept, EntryDraft.SHELTER) : concept)
                        .toList());

        portal.inTransaction(() -> {
            concepts.regrouped(Set.of("S43"), now);
            return true;
        });

        EntryDraft hidden = entries.get(id).data();
        assertThat(hidden.confidential()).isTrue();
        assertThat(hidden.street()).isEmpty();
        assertThat(database.number(
                        "select count(*) from entry_history where entry_id = " + id + " and said like '%Lanterna%'"))
                .isZero();
        assertThat(entries.get(office).data().street())
                .as("whoever has said that it is an office has said so")
                .isNotEmpty();
    }

    private static Concept below(Concept concept, String broader) {
        return new Concept(
                concept.id(),
                concept.scheme(),
                concept.texts(),
                List.of(broader),
                concept.related(),
                concept.matches(),
                false,
                null);
    }

    private List<EntryStatement> stated(long id) {
        return entries.get(id).data().statements();
    }

    private static EntryDraft stating(EntryStatement... statements) {
        return EntryDraft.named("Lamp").with(parts -> parts.statements(List.of(statements)));
    }

    private long create(EntryDraft draft) {
        return Acting.as(People.ANA, () -> entries.create(draft)).id();
    }
}
