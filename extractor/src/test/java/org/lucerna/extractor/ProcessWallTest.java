package org.lucerna.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.imports.extract.Extraction;
import org.lucerna.imports.extract.Extraction.Archive;
import org.lucerna.imports.extract.Extraction.Document;
import org.lucerna.imports.extract.Extraction.Reason;
import org.lucerna.imports.extract.Extraction.Refused;
import org.lucerna.imports.extract.process.ExtractionSettings;
import org.lucerna.imports.extract.process.ProcessExtractor;

/** What becomes of workers: killed, idle, worn out, left alone by a dead portal. */
class ProcessWallTest {

    @TempDir
    Path folder;

    private ProcessExtractor extractor(int workers) {
        return new ProcessExtractor(settings().withWorkers(workers, 256, 500));
    }

    private ExtractionSettings settings() {
        return Extractors.settings(folder.resolve("tmp")).withOcr(false);
    }

    private Path good(String name) {
        return Samples.docx(folder.resolve(name), "The shelter in Turin has twelve beds.");
    }

    private static List<ProcessHandle> workersOf(ProcessHandle parent) {
        return parent.descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .toList();
    }

    private static List<ProcessHandle> awaitWorkers(ProcessHandle parent, int count) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            List<ProcessHandle> workers = workersOf(parent);
            if (workers.size() >= count) {
                return workers;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("No " + count + " workers came up");
    }

    @Test
    void workersStartWhenThereIsWork() {
        try (ProcessExtractor extractor = extractor(2)) {
            assertThat(workersOf(ProcessHandle.current())).isEmpty();
            assertThat(extractor.extract(good("a.docx"), "a.docx")).isInstanceOf(Document.class);
            assertThat(workersOf(ProcessHandle.current())).hasSize(1);
        }
        assertThat(workersOf(ProcessHandle.current())).isEmpty();
    }

    @Test
    void aWorkerKilledOverAFileCostsThatFile() throws Exception {
        try (ProcessExtractor extractor = extractor(1);
                ExecutorService caller = Executors.newSingleThreadExecutor()) {
            assertThat(extractor.extract(good("first.docx"), "first.docx")).isInstanceOf(Document.class);
            ProcessHandle worker = workersOf(ProcessHandle.current()).getFirst();
            Duration idle = spent(worker);
            Path slow = new HostileFiles(folder).endlesslyEmptyDocx();
            Future<Extraction> reading = caller.submit(() -> extractor.extract(slow, "slow.docx"));
            while (spent(worker).minus(idle).toMillis() < 200 && !reading.isDone()) {
                Thread.sleep(10);
            }
            freeze(worker);
            assertThat(reading).as("the worker is still at the file").isNotDone();
            worker.destroyForcibly();
            assertThat(reading.get(30, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.CRASHED));
            assertThat(extractor.extract(good("next.docx"), "next.docx")).isInstanceOf(Document.class);
        }
    }

    private static Duration spent(ProcessHandle worker) {
        return worker.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Holds the worker over its file for as long as the test wants, however fast the machine is. */
    private static void freeze(ProcessHandle worker) throws Exception {
        signal("STOP", worker);
    }

    private static void thaw(ProcessHandle worker) throws Exception {
        signal("CONT", worker);
    }

    private static void signal(String name, ProcessHandle worker) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(worker.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void aWorkerKilledWhileIdleCostsNoFile() throws Exception {
        try (ProcessExtractor extractor = extractor(1)) {
            assertThat(extractor.extract(good("a.docx"), "a.docx")).isInstanceOf(Document.class);
            ProcessHandle worker = workersOf(ProcessHandle.current()).getFirst();
            worker.destroyForcibly();
            worker.onExit().get(10, TimeUnit.SECONDS);
            assertThat(extractor.extract(good("b.docx"), "b.docx")).isInstanceOf(Document.class);
        }
    }

    @Test
    void moreCallersThanWorkersWaitTheirTurn() throws Exception {
        try (ProcessExtractor extractor = extractor(2);
                ExecutorService callers = Executors.newFixedThreadPool(3)) {
            Path file = good("shared.docx");
            Callable<Extraction> reading = () -> {
                Extraction last = extractor.extract(file, "shared.docx");
                for (int i = 0; i < 10; i++) {
                    last = extractor.extract(file, "shared.docx");
                }
                return last;
            };
            for (Future<Extraction> result : callers.invokeAll(List.of(reading, reading, reading))) {
                assertThat(result.get()).isInstanceOf(Document.class);
            }
            assertThat(workersOf(ProcessHandle.current())).hasSize(2);
        }
    }

    @Test
    void aWornOutWorkerMakesRoomForAFreshOne() {
        try (ProcessExtractor extractor = new ProcessExtractor(settings().withWorkers(1, 256, 2))) {
            extractor.extract(good("a.docx"), "a.docx");
            long first = workersOf(ProcessHandle.current()).getFirst().pid();
            extractor.extract(good("b.docx"), "b.docx");
            extractor.extract(good("c.docx"), "c.docx");
            assertThat(workersOf(ProcessHandle.current()))
                    .singleElement()
                    .extracting(ProcessHandle::pid)
                    .isNotEqualTo(first);
        }
    }

    @Test
    void aPortalThatDiesLeavesNoWorkerAndItsFoldersAreSweptAtTheNextStart() throws Exception {
        Path slow = new HostileFiles(folder).endlesslyEmptyDocx();
        Process portal = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PortalToKill.class.getName(),
                        folder.resolve("tmp").toString(),
                        slow.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("portal.log").toFile())
                .start();
        ProcessHandle worker = awaitWorkers(portal.toHandle(), 1).getFirst();
        freeze(worker);
        portal.destroyForcibly();
        portal.waitFor();
        thaw(worker);
        worker.onExit().get(20, TimeUnit.SECONDS);
        assertThat(worker.isAlive()).isFalse();
        try (Stream<Path> left = Files.list(folder.resolve("tmp"))) {
            assertThat(left).isNotEmpty();
        }
        extractor(1).close();
        try (Stream<Path> left = Files.list(folder.resolve("tmp"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aProgramThatDoesNotRunIsNoFilesFault() {
        try (ProcessExtractor broken = new ProcessExtractor(settings().withClassPath("nowhere"))) {
            assertThatThrownBy(() -> broken.extract(good("a.docx"), "a.docx"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("does not run");
        }
    }

    @Test
    void anArchivesFilesLiveUntilItIsClosed() throws IOException {
        Path zip = Samples.zip(
                folder.resolve("two.zip"),
                java.util.Map.of("a/report.docx", Samples.file(good("a.docx")), "b.txt", Samples.text("A note.")));
        try (ProcessExtractor extractor = extractor(1)) {
            Path unpacked;
            try (Archive archive = (Archive) extractor.extract(zip, "two.zip")) {
                assertThat(archive.members())
                        .extracting(Extraction.Member::name)
                        .containsExactlyInAnyOrder("a/report.docx", "b.txt");
                unpacked =
                        Optional.ofNullable(archive.members().getFirst().file()).orElseThrow();
                assertThat(unpacked).exists();
                assertThat(extractor.extract(unpacked, "a/report.docx")).isInstanceOf(Document.class);
            }
            assertThat(unpacked).doesNotExist();
        }
    }

    @Test
    void aCoverIsAPictureOfTheFirstPage() throws IOException {
        Path pdf = Samples.pdf(folder.resolve("report.pdf"), "Twelve beds in Turin", "The second page");
        Path cover = folder.resolve("cover.jpg");
        try (ProcessExtractor extractor = extractor(1)) {
            assertThat(extractor.drawCover(pdf, "application/pdf", cover)).isTrue();
            assertThat(javax.imageio.ImageIO.read(cover.toFile()).getWidth()).isEqualTo(480);
            assertThat(extractor.drawCover(
                            good("plain.docx"),
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            folder.resolve("none.jpg")))
                    .isFalse();
            assertThat(folder.resolve("none.jpg")).doesNotExist();
        }
    }
}
