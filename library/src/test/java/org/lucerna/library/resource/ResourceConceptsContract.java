package org.lucerna.library.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lucerna.library.resource.People.ANA;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.vocabulary.ConceptUse;
import org.lucerna.foundation.vocabulary.ConceptUse.Carried;
import org.lucerna.library.PlainExtractor;
import org.lucerna.library.file.FileStore;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/** Records follow when a concept gives way to another, and come back, whatever the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ResourceConceptsContract {

    @TempDir
    private static Path folder;

    private TestDatabase database;
    private TestPortal portal;
    private Resources resources;
    private ConceptUse concepts;

    abstract TestDatabase newDatabase();

    @BeforeAll
    void open() {
        database = newDatabase();
        portal = TestPortal.open(
                database,
                List.of(Resources.class),
                new FileStore(folder.resolve("files"), 1_000_000),
                new PlainExtractor());
        resources = portal.get(Resources.class);
        concepts = portal.get(ConceptUse.class);
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @BeforeEach
    void emptyLibrary() {
        for (String table :
                List.of("resource_author", "resource_topic", "resource_country", "resource", "change_log")) {
            database.execute("delete from " + table);
        }
    }

    @Test
    void usesAreCountedWhoeverMayReadThem() {
        create("P04", "S22");
        Acting.as(ANA, () -> resources.create(Drafts.titled("For editors", Audience.EDITORS)));

        Map<String, Long> counts = portal.inTransaction(() -> concepts.count(List.of("P04", "D07", "S01")));

        assertThat(counts).containsOnly(Map.entry("P04", 2L), Map.entry("D07", 2L));
    }

    @Test
    void recordsFollowAndComeBackAndTheIndexHearsOfIt() {
        long one = create("P04", "S22");
        long both = create("S22", "S19", "P04");
        long other = create("P01");
        database.execute("delete from change_log");

        List<Carried> carried = portal.inTransaction(() -> concepts.carryOver("S22", "S19"));

        assertThat(carried).containsExactlyInAnyOrder(new Carried(one, false), new Carried(both, true));
        assertThat(topics(one)).containsExactly("P04", "S19");
        assertThat(topics(both)).containsExactly("S19", "P04");
        assertThat(topics(other)).containsExactly("P01");
        assertThat(database.number("select count(*) from change_log")).isEqualTo(2);

        portal.inTransaction(() -> {
            concepts.carryBack("S22", "S19", carried);
            return true;
        });
        assertThat(topics(one)).containsExactly("P04", "S22");
        assertThat(topics(both)).containsExactlyInAnyOrder("S22", "S19", "P04");
    }

    @Test
    void whatAnEditorHasChangedMeanwhileIsNotCarriedBack() {
        long one = create("S22");
        List<Carried> carried = portal.inTransaction(() -> concepts.carryOver("S22", "S19"));
        database.execute("update resource_topic set concept = 'P01' where resource_id = " + one);

        portal.inTransaction(() -> {
            concepts.carryBack("S22", "S19", carried);
            return true;
        });
        assertThat(topics(one)).containsExactly("P01");
    }

    private List<String> topics(long id) {
        return resources.get(id).draft().topics();
    }

    private long create(String... topics) {
        ResourceDraft draft = Drafts.shelterHandbook();
        return Acting.as(
                        ANA,
                        () -> resources.create(new ResourceDraft(
                                draft.kind(),
                                draft.type(),
                                draft.title(),
                                draft.authors(),
                                draft.organisation(),
                                draft.summary(),
                                List.of(topics),
                                draft.countries(),
                                draft.language(),
                                draft.year(),
                                Audience.PUBLIC,
                                draft.sourceUrl(),
                                draft.rights())))
                .id();
    }
}
