package org.lucerna.library.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lucerna.library.resource.People.ANA;
import static org.lucerna.library.resource.People.BRAM;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.library.PlainExtractor;
import org.lucerna.library.file.ExtractedText;
import org.lucerna.library.file.FileStore;
import org.lucerna.library.intake.ImportOutcome.Result;
import org.lucerna.library.resource.Covers;
import org.lucerna.library.resource.Drafts;
import org.lucerna.library.resource.ResourceKind;
import org.lucerna.library.resource.ResourceView;
import org.lucerna.library.resource.Resources;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;
import org.lucerna.vocabulary.skos.ShippedVocabulary;

/** What an import promises, whatever the database. */
abstract class IntakeContract {

    private static final String HANDBOOK = "Running a shelter\nby day\fand by night";

    @TempDir
    private Path folder;

    private TestDatabase database;
    private PlainExtractor extractor;
    private FileStore files;
    private TestPortal portal;
    private Intake intake;
    private Resources resources;

    abstract TestDatabase newDatabase();

    @BeforeEach
    void open() {
        Vocabulary.replace(ShippedVocabulary.read());
        database = newDatabase();
        extractor = new PlainExtractor();
        files = new FileStore(folder.resolve("files"), 10_000);
        portal = TestPortal.open(database, List.of(Resources.class, Intake.class), extractor, files);
        intake = portal.get(Intake.class);
        resources = portal.get(Resources.class);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void aFileBecomesARecordThatSaysWhatTheFileSays() throws IOException {
        Path upload = written("shelter.txt", HANDBOOK);

        ImportOutcome outcome = receiveOne(upload, "guides/shelter.txt");

        assertThat(outcome.outcome()).isEqualTo(Result.IMPORTED);
        assertThat(outcome.file()).isEqualTo("guides/shelter.txt");
        ResourceView record = resources.get(id(outcome));
        assertThat(record.title()).isEqualTo("Running a shelter");
        assertThat(record.authors()).containsExactly("Rosa Lind");
        assertThat(record.year()).isEqualTo(2012);
        assertThat(record.language()).isEqualTo(Language.ENGLISH);
        assertThat(record.file()).isNotNull().satisfies(file -> {
            assertThat(file.fileName()).isEqualTo("shelter.txt");
            assertThat(file.pages()).isEqualTo(2);
        });
        assertThat(resources.file(record.id()).path()).hasSameBinaryContentAs(upload);
        assertThat(resources.pageText(record.id(), 2)).isEqualTo("and by night");
        assertThat(upload).exists();
    }

    @Test
    void whatTheImporterSaysWinsOverWhatTheFileSays() throws IOException {
        ImportDefaults defaults = new ImportDefaults(
                ResourceKind.PRACTICE,
                "D07",
                "A house for women",
                List.of("Ilir Hoxha"),
                "Casa Aurora",
                "In short.",
                List.of("P04"),
                List.of("XK"),
                Language.ITALIAN,
                1999,
                Audience.MEMBERS,
                null,
                null);

        ResourceView record = Acting.as(
                ANA,
                () -> resources.get(id(intake.receive(written("a.txt", HANDBOOK), "a.txt", defaults)
                        .getFirst())));

        assertThat(record.draft())
                .isEqualTo(Description.of(defaults, "a.txt"))
                .satisfies(draft -> assertThat(draft.title()).isEqualTo("A house for women"));
    }

    @Test
    void theSameBytesTwiceAreOneRecordWhateverTheyAreCalled() throws IOException {
        long first = id(receiveOne(written("shelter.txt", HANDBOOK), "shelter.txt"));

        ImportOutcome again = receiveOne(written("copy.txt", HANDBOOK), "copy of shelter.txt");

        assertThat(again.outcome()).isEqualTo(Result.DUPLICATE);
        assertThat(again.id()).isEqualTo(first);
        assertThat(again.reasonArguments()).containsExactly("Running a shelter");
        assertThat(extractor.extractions()).as("a duplicate is not read").isEqualTo(1);
        assertThat(database.number("select position from change_clock")).isEqualTo(1);
    }

    @Test
    void aDuplicateOfWhatTheImporterMayNotSeeNamesNothing() throws IOException {
        Path upload = written("secret.txt", HANDBOOK);
        String hash = FileStore.hash(upload);
        receiveOne(upload, "secret.txt");
        database.execute("update resource set audience = 'group:7' where sha256 = '" + hash + "'");

        ImportOutcome again = receiveOne(upload, "secret.txt");

        assertThat(again)
                .isEqualTo(new ImportOutcome(
                        "secret.txt", Result.DUPLICATE, "import.reason.DUPLICATE_UNSEEN", List.of(), null));
    }

    @Test
    void manyImportsOfTheSameBytesAtOnceMakeOneRecord() throws Exception {
        Path upload = written("shelter.txt", HANDBOOK);
        List<ImportOutcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<ImportOutcome>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(threads.submit(() -> receiveOne(upload, "shelter.txt")));
            }
            for (Future<ImportOutcome> one : running) {
                outcomes.add(one.get());
            }
        }

        assertThat(outcomes).extracting(ImportOutcome::outcome).containsOnlyOnce(Result.IMPORTED);
        assertThat(outcomes).extracting(ImportOutcome::id).containsOnly(id(outcomes.getFirst()));
        assertThat(database.number("select count(*) from resource")).isEqualTo(1);
    }

    @Test
    void afterBeingWithdrawnAFileCanBeImportedAgain() throws IOException {
        Path upload = written("shelter.txt", HANDBOOK);
        long first = id(receiveOne(upload, "shelter.txt"));
        Acting.as(ANA, () -> {
            resources.withdraw(first);
            return first;
        });

        ImportOutcome again = receiveOne(upload, "shelter.txt");

        assertThat(again.outcome()).isEqualTo(Result.IMPORTED);
        assertThat(again.id()).isNotEqualTo(first);
    }

    /** Killed after the original and its text were kept: before the record there is nothing to be found. */
    @Test
    void anImportThatWasCutShortIsDoneByTheNextTry() throws IOException {
        Path upload = written("shelter.txt", HANDBOOK);
        String hash = FileStore.hash(upload);
        files.keep(upload, hash, new ExtractedText(List.of(), List.of("half of it")));
        assertThat(resources.newest(10)).isEmpty();

        ImportOutcome outcome = receiveOne(upload, "shelter.txt");

        assertThat(outcome.outcome()).isEqualTo(Result.IMPORTED);
        assertThat(resources.pageText(id(outcome), 2)).isEqualTo("and by night");
    }

    @Test
    void aRecordThatFailsLeavesTheFileImportable() throws IOException {
        Path upload = written("shelter.txt", HANDBOOK);
        database.execute("alter table change_log rename to change_log_away");
        assertThatThrownBy(() -> receiveOne(upload, "shelter.txt")).isInstanceOf(RuntimeException.class);
        assertThat(database.number("select count(*) from resource")).isZero();

        database.execute("alter table change_log_away rename to change_log");
        assertThat(receiveOne(upload, "shelter.txt").outcome()).isEqualTo(Result.IMPORTED);
        assertThat(database.number("select position from change_clock")).isEqualTo(1);
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithItsReason() throws IOException {
        assertThat(receiveOne(written("locked.txt", "LOCKED"), "locked.txt"))
                .isEqualTo(new ImportOutcome("locked.txt", Result.REFUSED, "import.reason.ENCRYPTED", List.of(), null));
        assertThat(receiveOne(written("film.txt", "x".repeat(10_001)), "film.txt")
                        .reasonKey())
                .isEqualTo("import.reason.TOO_LARGE");
        assertThat(receiveOne(written("empty.txt", ""), "empty.txt").reasonKey())
                .isEqualTo("import.reason.EMPTY");
        assertThat(database.number("select count(*) from resource")).isZero();
    }

    @Test
    void eachMemberOfAnArchiveHasItsOwnOutcome() throws IOException {
        byte[] inner = zip(Map.of("deep.txt", "Deep down".getBytes(StandardCharsets.UTF_8)));
        Path upload = folder.resolve("papers.zip");
        Files.write(
                upload,
                zip(new TreeMap<>(Map.of(
                        "a/shelter.txt",
                        HANDBOOK.getBytes(StandardCharsets.UTF_8),
                        "b/locked.txt",
                        "LOCKED".getBytes(StandardCharsets.UTF_8),
                        "inner.zip",
                        inner))));

        List<ImportOutcome> outcomes = receive(upload, "papers.zip", defaultsTitled("All papers"));

        assertThat(outcomes)
                .extracting(ImportOutcome::file, ImportOutcome::outcome)
                .containsExactly(
                        tuple("papers.zip/a/shelter.txt", Result.IMPORTED),
                        tuple("papers.zip/b/locked.txt", Result.REFUSED),
                        tuple("papers.zip/inner.zip/deep.txt", Result.IMPORTED));
        assertThat(resources.get(id(outcomes.getLast())).title())
                .as("the title is the archive's, not its members'")
                .isEqualTo("Deep down");
    }

    @Test
    void archivesInArchivesEndSomewhere() throws IOException {
        byte[] nested = zip(Map.of("deep.txt", "Deep down".getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < 9; i++) {
            nested = zip(Map.of("next.zip", nested));
        }
        Path upload = Files.write(folder.resolve("nested.zip"), nested);

        assertThat(receive(upload, "nested.zip", ImportDefaults.NONE))
                .extracting(ImportOutcome::reasonKey)
                .containsExactly("import.reason.TOO_DEEP");
    }

    @Test
    void onlyEditorsImport() throws IOException {
        Path upload = written("shelter.txt", HANDBOOK);

        assertThatThrownBy(() -> intake.receive(upload, "shelter.txt", ImportDefaults.NONE))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> Acting.as(BRAM, () -> intake.receive(upload, "shelter.txt", ImportDefaults.NONE)))
                .isInstanceOf(Denied.class);
        assertThat(extractor.extractions()).isZero();
    }

    @Test
    void whatTheImporterSaysIsCheckedBeforeTheFileIsRead() throws IOException {
        Path upload = written("shelter.txt", HANDBOOK);

        assertThatThrownBy(() -> receive(upload, "shelter.txt", defaultsTitled("x".repeat(501))))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(Invalid.Field::field, Invalid.Field::messageKey)
                                .containsExactly(tuple("title", "resource.text.tooLong")));
        assertThat(extractor.extractions()).isZero();
    }

    @Test
    void whatAFileClaimsIsCutToFit() throws IOException {
        ImportOutcome outcome = receiveOne(written("long.txt", "Title ".repeat(200) + "\0 end"), "long.txt");

        assertThat(resources.get(id(outcome)).title())
                .hasSizeLessThanOrEqualTo(500)
                .startsWith("Title Title");
    }

    @Test
    void aCoverIsDrawnWhenSomebodyFirstLooks() throws IOException {
        Covers covers = portal.get(Covers.class);
        long pictured = id(receiveOne(written("a.txt", "PICTURE book"), "a.txt"));
        long plain = id(receiveOne(written("b.txt", HANDBOOK), "b.txt"));
        assertThat(extractor.drawings()).isZero();

        assertThat(covers.find(pictured))
                .hasValueSatisfying(file -> assertThat(file).hasContent("a picture"));
        assertThat(covers.find(plain)).isEmpty();
        assertThat(covers.find(pictured)).isPresent();
        assertThat(covers.find(plain)).isEmpty();
        assertThat(extractor.drawings()).isEqualTo(2);

        long fileless =
                Acting.as(ANA, () -> resources.create(Drafts.shelterHandbook())).id();
        assertThat(covers.find(fileless)).isEmpty();
    }

    private ImportOutcome receiveOne(Path upload, String name) {
        List<ImportOutcome> outcomes = receive(upload, name, ImportDefaults.NONE);
        assertThat(outcomes).hasSize(1);
        return outcomes.getFirst();
    }

    private List<ImportOutcome> receive(Path upload, String name, ImportDefaults defaults) {
        return Acting.as(ANA, () -> intake.receive(upload, name, defaults));
    }

    private Path written(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportDefaults defaultsTitled(String title) {
        return new ImportDefaults(null, null, title, null, null, null, null, null, null, null, null, null, null);
    }

    private static long id(ImportOutcome outcome) {
        Long id = outcome.id();
        assertThat(id).as("%s", outcome).isNotNull();
        return id == null ? 0 : id;
    }

    private static byte[] zip(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = bytes;
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
