package org.lucerna.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.acceptance.portal.Distribution.Ended;
import org.lucerna.acceptance.portal.RunningPortal;

/** kill -9, then start: nothing is half there, and nothing is lost that was said to be in. */
class PowerCutIT {

    private static final int PAPERS = 60;
    private static final int RECORDS = 150;

    @TempDir
    Path folder;

    @Test
    void anImportThatIsCutShortGoesOnAndEachFileIsInOnceAndFound() throws Exception {
        Path data = folder.resolve("data");
        Papers papers = Papers.write(folder.resolve("papers"), PAPERS);
        Path report = folder.resolve("report.json");
        Path told = folder.resolve("import.err");

        RunningPortal first = RunningPortal.start(data);
        Process importing = first.begin(
                folder.resolve("import.out"),
                told,
                "import",
                papers.folder().toString(),
                "--report",
                report.toString());
        RunningPortal.awaitThat("some papers are in", () -> records(first) >= 10);
        first.kill();
        assertThat(importing.isAlive()).as("the import waits for the portal").isTrue();

        try (RunningPortal second = RunningPortal.start(data, first.port())) {
            assertThat(importing.waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(importing.exitValue()).as(Files.readString(told)).isZero();
            assertThat(Files.readString(report)).doesNotContain("refused");
            second.awaitIndexed();
            assertThat(records(second)).as("each paper once").isEqualTo(PAPERS);
            assertEachIsFound(second, papers.marks());
            assertSound(second);

            long before = second.indexState().getJsonNumber("position").longValue();
            Ended third = second.command("import", papers.folder().toString());
            assertThat(third.exit()).isZero();
            assertThat(third.out()).contains("0 imported, " + PAPERS + " already there, 0 refused");
            assertThat(second.indexState().getJsonNumber("position").longValue())
                    .as("a second import of the same folder changes nothing")
                    .isEqualTo(before);
        }
    }

    @Test
    void whatWasCommittedIsFoundThoughTheIndexWasFarBehind() throws Exception {
        Path data = folder.resolve("data");
        Path index = data.resolve("index");
        Path earlier = folder.resolve("earlier");

        RunningPortal first = RunningPortal.start(data);
        long withdrawn = post(first, "Lantern that was taken down");
        first.awaitIndexed();
        long position = first.indexState().getJsonNumber("position").longValue();
        Trees.copy(index, earlier);
        List<String> titles = IntStream.range(0, RECORDS)
                .mapToObj(i -> "Ledger entry number" + i)
                .toList();
        titles.forEach(title -> post(first, title));
        first.delete("/api/v1/resources/" + withdrawn);
        first.kill();
        // An index commits at once or not at all: had the power gone before any of these, this is what it would be.
        Trees.delete(index);
        Trees.copy(earlier, index);

        try (RunningPortal second = RunningPortal.start(data)) {
            second.awaitIndexed();
            assertThat(second.indexState().getJsonNumber("position").longValue())
                    .as("the index had much to catch up with")
                    .isGreaterThan(position + RECORDS);
            assertThat(records(second)).isEqualTo(RECORDS);
            assertEachIsFound(
                    second,
                    IntStream.range(0, RECORDS).mapToObj(i -> "number" + i).toList());
            assertThat(second.found("lantern")).as("what was withdrawn").isZero();
            assertSound(second);
        }
    }

    private static long post(RunningPortal portal, String title) {
        return portal.post(
                        "/api/v1/resources",
                        Json.createObjectBuilder()
                                .add("kind", "publication")
                                .add("title", title)
                                .add("summary", "Written shortly before the power went.")
                                .build())
                .getJsonNumber("id")
                .longValue();
    }

    private static long records(RunningPortal portal) {
        return portal.get("/api/v1/resources?size=1").getJsonNumber("total").longValue();
    }

    private static void assertEachIsFound(RunningPortal portal, List<String> words) {
        assertThat(words)
                .allSatisfy(word -> assertThat(portal.found(word)).as(word).isOne());
    }

    private static void assertSound(RunningPortal portal) {
        Ended check = portal.command("check");
        assertThat(check.exit()).as(check.out() + check.err()).isZero();
        assertThat(check.out()).contains("database, stored files and search index agree.");
    }
}
