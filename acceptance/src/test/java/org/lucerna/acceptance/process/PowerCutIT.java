package org.lucerna.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.acceptance.portal.Distribution.Ended;
import org.lucerna.acceptance.portal.Mailbox;
import org.lucerna.acceptance.portal.OnPortalsOfItsOwn;
import org.lucerna.acceptance.portal.RunningPortal;

/** kill -9, then start: nothing is half there, and nothing is lost that was said to be in. */
@OnPortalsOfItsOwn
class PowerCutIT {

    private static final int PAPERS = 40;
    private static final int RECORDS = 100;
    private static final String EMAIL = "mara@example.org";

    @TempDir
    Path folder;

    /** With a letter in hand: the mail server has taken the call, and is listening still when the power goes. */
    @Test
    void anImportThatIsCutShortGoesOnAndALetterLeavesAfterAll() throws Exception {
        Path data = folder.resolve("data");
        Papers papers = Papers.write(folder.resolve("papers"), PAPERS);
        Path report = folder.resolve("report.json");
        Path told = folder.resolve("import.err");

        int mailPort;
        RunningPortal first;
        Process importing;
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            mailPort = deaf.getLocalPort();
            first = RunningPortal.start(data, RunningPortal.freePort(), mailPort);
            giveAccount(first);
            importing = importing(first, papers, report, told);
            RunningPortal.awaitThat("some papers are in", () -> records(first) >= 10);
            first.forgetPassword(EMAIL);
            Socket call = deaf.accept();
            first.kill();
            call.close();
        }
        assertThat(importing.isAlive()).as("the import waits for the portal").isTrue();

        try (Mailbox mailbox = Mailbox.onPort(mailPort);
                RunningPortal second = RunningPortal.start(data, first.port(), mailPort)) {
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
            assertThat(mailbox.pathFor(EMAIL)).contains("/sign-in/reset");
            assertThat(mailbox.count(EMAIL)).as("once").isOne();
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

    private Process importing(RunningPortal portal, Papers papers, Path report, Path told) throws IOException {
        return portal.begin(
                folder.resolve("import.out"),
                told,
                "import",
                papers.folder().toString(),
                "--report",
                report.toString());
    }

    private static void giveAccount(RunningPortal portal) {
        portal.post(
                "/api/v1/accounts",
                Json.createObjectBuilder()
                        .add("email", EMAIL)
                        .add("name", "Mara Conti")
                        .add("password", "four boats below the bridge")
                        .build());
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
