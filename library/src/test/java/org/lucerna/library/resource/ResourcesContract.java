package org.lucerna.library.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lucerna.library.resource.People.ANA;
import static org.lucerna.library.resource.People.BRAM;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.change.Change;
import org.lucerna.foundation.change.ChangeLog;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.library.PlainExtractor;
import org.lucerna.library.file.ExtractedText;
import org.lucerna.library.file.FileStore;
import org.lucerna.search.SearchDocument;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/** What the library promises its readers and editors, whatever the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ResourcesContract {

    @TempDir
    private static Path folder;

    private TestDatabase database;
    private FileStore files;
    private TestPortal portal;
    private Resources resources;

    abstract TestDatabase newDatabase();

    @BeforeAll
    void open() {
        database = newDatabase();
        files = new FileStore(folder.resolve("files"), 1_000_000);
        portal = TestPortal.open(database, List.of(Resources.class), files, new PlainExtractor());
        resources = portal.get(Resources.class);
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
    void aRecordSaysWhatItsEditorWrote() {
        ResourceView created = ana(() -> resources.create(Drafts.shelterHandbook()));

        ResourceView read = resources.get(created.id());
        assertThat(read).isEqualTo(created);
        assertThat(read.draft()).isEqualTo(Drafts.shelterHandbook());
        assertThat(read.authors()).containsExactly("Rosa Lind", "Ilir Hoxha");
        assertThat(read.file()).isNull();
    }

    @Test
    void aRecordKeepsTheOrderOfItsAuthorsWhenTheyChange() {
        ResourceView created = ana(() -> resources.create(Drafts.shelterHandbook()));
        ResourceDraft changed = authoredBy(List.of("Ilir Hoxha", "Mina Petrova", "Rosa Lind"));

        ResourceView updated = ana(() -> resources.update(created.id(), created.version(), changed));

        assertThat(resources.get(created.id())).isEqualTo(updated);
        assertThat(updated.authors()).containsExactly("Ilir Hoxha", "Mina Petrova", "Rosa Lind");
        assertThat(updated.version()).isGreaterThan(created.version());
        assertThat(updated.added()).isEqualTo(created.added());

        ResourceDraft alone = authoredBy(List.of("Mina Petrova"));
        ana(() -> resources.update(created.id(), updated.version(), alone));
        assertThat(resources.get(created.id()).authors()).containsExactly("Mina Petrova");
    }

    @Test
    void whoChangesAnOldVersionIsToldAndOverwritesNothing() {
        ResourceView created = ana(() -> resources.create(Drafts.shelterHandbook()));
        ResourceDraft hers = Drafts.titled("Running a safe house", Audience.PUBLIC);
        ana(() -> resources.update(created.id(), created.version(), hers));

        assertThatThrownBy(() -> ana(() ->
                        resources.update(created.id(), created.version(), Drafts.titled("Shelters", Audience.PUBLIC))))
                .isInstanceOf(Conflict.class)
                .hasMessage("resource.changedMeanwhile");
        assertThat(resources.get(created.id()).title()).isEqualTo("Running a safe house");
    }

    @Test
    void oneOfTwoWhoSaveAtTheSameMomentIsTold() throws Exception {
        ResourceView created = ana(() -> resources.create(Drafts.shelterHandbook()));
        List<Object> outcomes = atTheSameTime(
                () -> resources.update(created.id(), created.version(), Drafts.titled("Hers", Audience.PUBLIC)),
                () -> resources.update(created.id(), created.version(), Drafts.titled("His", Audience.PUBLIC)));

        assertThat(outcomes).hasAtLeastOneElementOfType(ResourceView.class).hasAtLeastOneElementOfType(Conflict.class);
    }

    @Test
    void whatAReaderMayNotSeeIsNowhere() {
        long secret = ana(() -> resources.create(Drafts.titled("Safe addresses", Audience.EDITORS)))
                .id();
        long open = ana(() -> resources.create(Drafts.shelterHandbook())).id();
        assertThat(ana(() -> resources.get(secret)).title()).isEqualTo("Safe addresses");

        assertThatThrownBy(() -> bram(() -> resources.get(secret))).isInstanceOf(NotFound.class);
        assertThat(bram(() -> resources.list(List.of(secret, open))))
                .extracting(ResourceView::id)
                .containsExactly(open);
        assertThat(bram(() -> resources.newest(10)))
                .extracting(ResourceView::id)
                .containsExactly(open);
        assertThat(bram(() -> resources.list(new PageRequest(1, 10))).total()).isEqualTo(1);
        assertThat(bram(() -> resources.figures()).resources()).isEqualTo(1);
        assertThat(ana(() -> resources.figures()).resources()).isEqualTo(2);
    }

    @Test
    void aVisitorChangesNothing() {
        long id = ana(() -> resources.create(Drafts.shelterHandbook())).id();

        assertThatThrownBy(() -> resources.create(Drafts.shelterHandbook())).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> bram(() -> resources.update(id, 1, Drafts.shelterHandbook())))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> bram(() -> {
                    resources.withdraw(id);
                    return "";
                }))
                .isInstanceOf(Denied.class);
    }

    @Test
    void aWithdrawnRecordIsGoneUntilItIsRestored() {
        ResourceView created = ana(() -> resources.create(Drafts.shelterHandbook(), Drafts.file(Drafts.HASH)));
        withdraw(created.id());

        assertThatThrownBy(() -> ana(() -> resources.get(created.id()))).isInstanceOf(NotFound.class);
        assertThat(ana(() -> resources.holds(Drafts.HASH))).isFalse();

        ResourceView restored = ana(() -> resources.restore(created.id()));
        assertThat(restored.draft()).isEqualTo(created.draft());
        assertThat(restored.file()).isEqualTo(created.file());
        assertThat(ana(() -> resources.holds(Drafts.HASH))).isTrue();
    }

    @Test
    void theSameBytesAreOneRecord() {
        ana(() -> resources.create(Drafts.shelterHandbook(), Drafts.file(Drafts.HASH)));

        assertThatThrownBy(() -> ana(() -> resources.create(Drafts.shelterHandbook(), Drafts.file(Drafts.HASH))))
                .isInstanceOf(Conflict.class)
                .hasMessage("resource.sameFile");
        assertThat(database.number("select count(*) from resource")).isEqualTo(1);
    }

    @Test
    void ofTwoImportsOfTheSameBytesAtTheSameMomentOneIsKept() throws Exception {
        List<Object> outcomes = atTheSameTime(
                () -> resources.create(Drafts.shelterHandbook(), Drafts.file(Drafts.HASH)),
                () -> resources.create(Drafts.shelterHandbook(), Drafts.file(Drafts.HASH)));

        assertThat(outcomes).hasAtLeastOneElementOfType(ResourceView.class).hasAtLeastOneElementOfType(Conflict.class);
        assertThat(changes()).hasSize(1);
    }

    @Test
    void aRecordIsNotRestoredBesideALaterImportOfItsFile() {
        long first = ana(() -> resources.create(Drafts.shelterHandbook(), Drafts.file(Drafts.HASH)))
                .id();
        withdraw(first);
        long second = ana(() -> resources.create(Drafts.shelterHandbook(), Drafts.file(Drafts.HASH)))
                .id();

        assertThatThrownBy(() -> ana(() -> resources.restore(first))).isInstanceOf(Conflict.class);

        withdraw(second);
        assertThat(ana(() -> resources.restore(first)).id()).isEqualTo(first);
    }

    @Test
    void theListIsNewestFirstAndInSlices() {
        for (int i = 1; i <= 5; i++) {
            String title = "Volume " + i;
            ana(() -> resources.create(Drafts.titled(title, Audience.PUBLIC)));
        }

        assertThat(resources.list(new PageRequest(2, 2)).items())
                .extracting(ResourceView::title)
                .containsExactly("Volume 3", "Volume 2");
        assertThat(resources.list(new PageRequest(2, 2)).total()).isEqualTo(5);
        assertThat(resources.newest(1)).extracting(ResourceView::title).containsExactly("Volume 5");
    }

    @Test
    void recordsAreListedInTheOrderThatWasAskedFor() {
        long one = ana(() -> resources.create(Drafts.shelterHandbook())).id();
        long two = ana(() -> resources.create(Drafts.shelterHandbook())).id();

        assertThat(resources.list(List.of(two, -1L, one, two)))
                .extracting(ResourceView::id)
                .containsExactly(two, one);
        assertThat(resources.list(List.of())).isEmpty();
    }

    @Test
    void whatAnOrganisationSharedIsFoundByItsNames() {
        long shared = ana(() -> resources.create(Drafts.shelterHandbook())).id();
        ana(() -> resources.create(Drafts.titled("Safe addresses", Audience.EDITORS)));

        assertThat(bram(() -> resources.listOfOrganisations(List.of("Casa Aurora", "CA"), 5)))
                .extracting(ResourceView::id)
                .containsExactly(shared);
        assertThat(resources.listOfOrganisations(List.of("Aurora"), 5)).isEmpty();
        assertThat(resources.listOfOrganisations(List.of(), 5)).isEmpty();
    }

    @Test
    void theFiguresCountWhatThereIs() {
        assertThat(resources.figures()).isEqualTo(new LibraryFigures(0, 0, 0, 0, 0));
        ana(() -> resources.create(Drafts.shelterHandbook()));
        ana(() -> resources.create(Drafts.shelterHandbook(), Drafts.file(Drafts.HASH)));

        assertThat(resources.figures()).isEqualTo(new LibraryFigures(2, 1, 3, 1, 2));
    }

    @Test
    void theFiguresFollowEveryChange() {
        long id = ana(() -> resources.create(Drafts.shelterHandbook())).id();
        assertThat(resources.figures().resources()).isEqualTo(1);
        withdraw(id);
        assertThat(resources.figures().resources()).isZero();
        ana(() -> resources.restore(id));
        assertThat(resources.figures().resources()).isEqualTo(1);
    }

    @Test
    void fiftyRecordsTakeNoMoreQueriesThanTwo() {
        for (int i = 0; i < 50; i++) {
            ana(() -> resources.create(Drafts.shelterHandbook()));
        }
        int before = database.statements();
        assertThat(resources.newest(2)).hasSize(2);
        int forTwo = database.statements() - before;
        assertThat(resources.newest(50))
                .hasSize(50)
                .allSatisfy(record -> assertThat(record.authors()).hasSize(2));
        int forFifty = database.statements() - before - forTwo;

        assertThat(forTwo)
                .as("the records, their authors, topics and countries")
                .isEqualTo(4);
        assertThat(forFifty).isEqualTo(forTwo);
    }

    @Test
    void theExtractedTextIsReadPageByPage() throws IOException {
        String hash = kept(new ExtractedText(List.of("House rules"), List.of("Welcome.", "Coffee and cookies.")));
        long id = ana(() -> resources.create(Drafts.shelterHandbook(), Drafts.file(hash)))
                .id();

        assertThat(resources.pageText(id, 2)).isEqualTo("Coffee and cookies.");
        assertThatThrownBy(() -> resources.pageText(id, 3)).isInstanceOf(NotFound.class);
        assertThat(resources.file(id).path()).hasFileName(hash);
    }

    @Test
    void everyChangeOfARecordIsInTheLogWithItsTransaction() {
        long id = ana(() -> resources.create(Drafts.shelterHandbook())).id();
        withdraw(id);
        ana(() -> resources.restore(id));

        assertThat(changes()).extracting(Change::itemId).containsExactly(id, id, id);
        assertThat(changes()).extracting(Change::kind).containsOnly("resource");
    }

    @Test
    void theSearchKnowsWhatTheRecordAndItsFileSay() throws IOException {
        ResourceSearchMapping mapping = portal.get(ResourceSearchMapping.class);
        String hash = kept(new ExtractedText(List.of("House rules"), List.of("Welcome.")));
        long id = ana(() -> resources.create(Drafts.titled("Safe addresses", Audience.EDITORS), Drafts.file(hash)))
                .id();
        long gone = ana(() -> resources.create(Drafts.shelterHandbook())).id();
        withdraw(gone);

        List<SearchDocument> documents = Acting.as(Actor.OPERATOR, () -> mapping.load(List.of(id, gone)));
        assertThat(documents).hasSize(1);
        SearchDocument document = documents.getFirst();
        assertThat(document.key()).hasToString("resource:" + id);
        assertThat(document.audience()).isEqualTo(Audience.EDITORS);
        assertThat(document.pages()).containsExactly(new SearchDocument.PageText(1, "Welcome."));
        assertThat(document.headings()).containsExactly("House rules");
        assertThat(document.fileName()).isEqualTo("shelter.pdf");
        assertThat(Acting.as(Actor.OPERATOR, () -> mapping.idsAfter(0, 10))).containsExactly(id);
        assertThatThrownBy(() -> mapping.idsAfter(0, 10)).isInstanceOf(Denied.class);
    }

    private List<Object> atTheSameTime(Supplier<ResourceView> hers, Supplier<ResourceView> his) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> running = List.of(hers, his).stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        try {
                            return (Object) ana(work);
                        } catch (Conflict told) {
                            return told;
                        }
                    }))
                    .toList();
            start.countDown();
            return List.of(running.get(0).get(), running.get(1).get());
        }
    }

    private List<Change> changes() {
        return portal.inTransaction(() -> portal.get(ChangeLog.class).after(0, 100));
    }

    private void withdraw(long id) {
        ana(() -> {
            resources.withdraw(id);
            return id;
        });
    }

    private static ResourceDraft authoredBy(List<String> authors) {
        ResourceDraft draft = Drafts.shelterHandbook();
        return new ResourceDraft(
                draft.kind(),
                null,
                draft.title(),
                authors,
                null,
                draft.summary(),
                List.of(),
                List.of("XK"),
                null,
                null,
                draft.audience(),
                null,
                null);
    }

    private static <T> T ana(Supplier<T> work) {
        return Acting.as(ANA, work);
    }

    /** A file in the store in which this was read; its hash. */
    private String kept(ExtractedText text) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "shelter", ".pdf"), text.toString());
        files.keep(file, FileStore.hash(file), text);
        return FileStore.hash(file);
    }

    private static <T> T bram(Supplier<T> work) {
        return Acting.as(BRAM, work);
    }
}
