package org.lucerna.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lucerna.library.resource.People.ANA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.library.PlainExtractor;
import org.lucerna.library.check.ConsistencyReport.Finding;
import org.lucerna.library.check.ConsistencyReport.Kind;
import org.lucerna.library.file.ExtractedText;
import org.lucerna.library.file.FileStore;
import org.lucerna.library.intake.ImportDefaults;
import org.lucerna.library.intake.Intake;
import org.lucerna.library.resource.Inventory;
import org.lucerna.library.resource.ResourceSearchMapping;
import org.lucerna.library.resource.Resources;
import org.lucerna.search.ItemKey;
import org.lucerna.search.SearchIndex;
import org.lucerna.search.lucene.LuceneSearchIndex;
import org.lucerna.search.lucene.LuceneSettings;
import org.lucerna.search.projection.IndexFollower;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/** A library with two imported files in database, file store and index; then somebody damages one of the three. */
abstract class ConsistencyContract {

    @TempDir
    private Path folder;

    private TestDatabase database;
    private FileStore files;
    private SearchIndex index;
    private TestPortal portal;
    private IndexFollower follower;
    private long handbook;
    private String handbookHash;

    abstract TestDatabase newDatabase();

    @BeforeEach
    void twoFilesAreImportedAndIndexed() throws IOException {
        database = newDatabase();
        files = new FileStore(folder.resolve("files"), 10_000);
        index = LuceneSearchIndex.open(folder.resolve("index"), LuceneSettings.DEFAULTS);
        portal = TestPortal.open(
                database,
                List.of(Resources.class, Intake.class, Consistency.class),
                files,
                index,
                new PlainExtractor());
        Inventory inventory = portal.get(Inventory.class);
        follower = new IndexFollower(index, inventory::changesAfter, List.of(portal.get(ResourceSearchMapping.class)));
        handbook = receive("Running a shelter");
        handbookHash = FileStore.hash(folder.resolve("upload.txt"));
        receive("Coffee and cookies");
        follow();
    }

    @AfterEach
    void close() {
        portal.close();
        index.close();
    }

    @Test
    void aLibraryThatNobodyTouchedIsSound() {
        ConsistencyReport report = check();

        assertThat(report.sound()).isTrue();
        assertThat(report).isEqualTo(new ConsistencyReport(2, 2, 0, 0, 0, List.of()));
    }

    @Test
    void aWithdrawnRecordKeepsItsFileAndLeavesTheIndex() {
        withdraw(handbook);
        follow();

        assertThat(check()).isEqualTo(new ConsistencyReport(2, 2, 0, 0, 0, List.of()));
    }

    @Test
    void aLostOriginalIsReportedAndComesBackWithItsNextImport() throws IOException {
        Files.delete(files.original(handbookHash));
        assertThat(check().findings())
                .containsExactly(new Finding(Kind.ORIGINAL_MISSING, handbook + ", " + files.placeOf(handbookHash)));

        assertThat(receive("Running a shelter")).isEqualTo(handbook);
        assertThat(check().sound()).isTrue();
    }

    @Test
    void aDamagedOriginalIsReported() throws IOException {
        Files.writeString(files.original(handbookHash), "Running a shelteR");

        assertThat(check().findings())
                .containsExactly(new Finding(Kind.ORIGINAL_DAMAGED, handbook + ", " + files.placeOf(handbookHash)));
    }

    @Test
    void aLostTextIsReportedAndComesBackWithTheNextImportOfItsFile() throws IOException {
        Files.delete(files.original(handbookHash).resolveSibling(handbookHash + ".text.gz"));
        assertThat(check().findings())
                .containsExactly(new Finding(Kind.TEXT_MISSING, handbook + ", " + files.placeOf(handbookHash)));

        assertThat(receive("Running a shelter")).isEqualTo(handbook);
        assertThat(check().sound()).isTrue();
    }

    @Test
    void aFileWithoutARecordIsAnOrphanAndNoFault() throws IOException {
        Path stray = Files.writeString(folder.resolve("stray"), "nobody's");
        files.keep(stray, FileStore.hash(stray), ExtractedText.NONE);

        ConsistencyReport report = check();
        assertThat(report.sound()).isTrue();
        assertThat(report.orphans()).isEqualTo(1);
        assertThat(report.bytesOfOrphans()).isEqualTo(8);
        assertThat(report.findings()).containsExactly(new Finding(Kind.ORPHAN, files.placeOf(FileStore.hash(stray))));
    }

    @Test
    void aRecordThatTheIndexLostIsReported() {
        index.apply(new SearchIndex.Batch(List.of(), List.of(new ItemKey("resource", handbook)), index.position()));

        assertThat(check().findings()).containsExactly(new Finding(Kind.NOT_INDEXED, String.valueOf(handbook)));
    }

    @Test
    void whatTheIndexHoldsWithoutARecordIsReported() {
        database.execute("update resource set withdrawn_at = current_timestamp where id = " + handbook);

        assertThat(check().findings())
                .containsExactly(new Finding(Kind.INDEXED_WITHOUT_RECORD, String.valueOf(handbook)));
    }

    @Test
    void onlyTheOperatorChecks() {
        assertThatThrownBy(() -> portal.get(Consistency.class).check()).isInstanceOf(Denied.class);
    }

    private ConsistencyReport check() {
        return Acting.as(Actor.OPERATOR, () -> portal.get(Consistency.class).check());
    }

    private void follow() {
        Acting.as(Actor.OPERATOR, () -> {
            while (follower.followOnce() > 0) {
                // Until the index has caught up.
            }
            return true;
        });
    }

    private long receive(String text) throws IOException {
        Path upload = Files.writeString(folder.resolve("upload.txt"), text);
        Long id = Acting.as(
                ANA,
                () -> portal.get(Intake.class)
                        .receive(upload, "upload.txt", ImportDefaults.NONE)
                        .getFirst()
                        .id());
        assertThat(id).isNotNull();
        return id == null ? 0 : id;
    }

    private void withdraw(long id) {
        Acting.as(ANA, () -> {
            portal.get(Resources.class).withdraw(id);
            return id;
        });
    }
}
