package org.lucerna.acceptance.command;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.acceptance.portal.Distribution;
import org.lucerna.acceptance.portal.Distribution.Ended;
import org.lucerna.acceptance.portal.OnTheSharedPortal;
import org.lucerna.acceptance.portal.Reports;
import org.lucerna.acceptance.portal.RunningPortal;

@OnTheSharedPortal
class CommandsIT {

    @TempDir
    Path folder;

    @Test
    void importTellsWhatBecameOfEachFileAndSearchFindsIt(RunningPortal portal) throws Exception {
        Path report = folder.resolve("report.json");
        Path papers = Files.createDirectories(folder.resolve("papers/2024"));
        Files.writeString(
                papers.resolve("Über Grenzen.txt"), "Zugvögel kennen keine Grenzen, sagte die Beraterin am Telefon.");
        Files.write(papers.resolve("broken.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', '1', '.', '7', '\n', 0, 1, 2});
        Files.createFile(papers.resolve("empty.docx"));
        Files.createSymbolicLink(papers.resolve("link.txt"), papers.resolve("broken.pdf"));

        Ended ended = portal.command("import", folder.resolve("papers").toString(), "--report", report.toString());

        assertThat(ended.exit()).as(ended.err()).isEqualTo(3);
        assertThat(ended.out()).contains("1 imported, 0 already there, 2 refused, 1 left aside");
        assertThat(ended.err()).contains("broken.pdf: ", "empty.docx: ");
        assertThat(Files.readString(report)).contains("2024/Über Grenzen.txt", "\"outcome\": \"imported\"");

        portal.awaitIndexed();
        Ended search = portal.command("search", "zugvogel");
        assertThat(search.exit()).isZero();
        assertThat(search.out()).contains("1 found", "*Zugvögel*");
        assertThat(portal.command("search", "zugvogel", "--json").out()).startsWith("{");
    }

    @Test
    void hostileFilesAreRefusedOneByOneAndThePortalGoesOn(RunningPortal portal) throws Exception {
        Path hostile = HostileFiles.write(Files.createDirectories(folder.resolve("hostile")));
        Path report = folder.resolve("report.json");

        Ended ended = portal.command("import", hostile.toString(), "--report", report.toString());

        assertThat(ended.exit()).as(ended.err()).isEqualTo(3);
        List<Reports.Entry> entries = Reports.read(report);
        try (Stream<Path> files = Files.list(hostile)) {
            assertThat(files.map(Path::toString))
                    .as("each file is accounted for, or what is in it is")
                    .allSatisfy(file -> assertThat(entries)
                            .anySatisfy(entry -> assertThat(entry.file()).startsWith(file)));
        }
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.outcome().equals("imported")
                                || !entry.reason().isBlank())
                        .as("a reason for " + entry)
                        .isTrue())
                .noneSatisfy(entry -> assertThat(entry.file()).contains(".."));
        assertThat(portal.visit("/en/").statusCode()).isEqualTo(200);
        assertThat(portal.found("nologin")).as("no system file was read").isZero();
        assertThat(portal.command("check").exit()).isZero();
    }

    @Test
    void anImportThatIsStoppedInTheMiddleTellsWhatItDidAndGoesOnFromThere(RunningPortal portal) throws Exception {
        Path papers = Files.createDirectories(folder.resolve("many"));
        int count = 400;
        for (int i = 0; i < count; i++) {
            Files.writeString(
                    papers.resolve("note-%03d.txt".formatted(i)), "Note " + i + ": the wagtail sings. ".repeat(9));
        }
        Path report = folder.resolve("report.json");
        Path err = folder.resolve("err");
        Process process = Distribution.begin(
                Map.of(),
                folder.resolve("out"),
                err,
                "import",
                papers.toString(),
                "--report",
                report.toString(),
                "--server",
                portal.at("").toString(),
                "--data",
                portal.data().toString());
        RunningPortal.awaitThat("some are in", () -> portal.found("wagtail") > 0);
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(err)).contains("stopped after ", " of " + count + " files");
        int done = Reports.read(report).size();
        assertThat(done).isBetween(1, count - 1);

        Ended again = portal.command("import", papers.toString());
        assertThat(again.exit()).as(again.err()).isZero();
        portal.awaitIndexed();
        assertThat(portal.found("wagtail")).isEqualTo(count);
    }

    @Test
    void whatHasTheSameContentIsInOnce(RunningPortal portal) throws Exception {
        Path one = Files.writeString(folder.resolve("one.txt"), "Der Leuchtturmwärter schreibt ein Protokoll.");
        assertThat(portal.command("import", one.toString()).out()).contains("1 imported");
        Files.copy(one, folder.resolve("two.txt"));
        Ended again = portal.command("import", folder.toString());
        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("0 imported, 2 already there");
    }

    @Test
    void aTokenThatIsNotThePortalsOpensNothing(RunningPortal portal) {
        Ended ended = Distribution.call(
                Map.of("LUCERNA_TOKEN", "x".repeat(40)),
                "",
                "check",
                "--server",
                portal.at("").toString());
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("does not accept this token");
    }

    @Test
    void checkAndReindexAgreeAboutTheLibrary(RunningPortal portal) {
        assertThat(portal.command("reindex").out()).contains("The search index is new");
        assertThat(portal.command("check").exit()).isZero();
    }

    @Test
    void whatEverybodySeesIsExportedAndComesBackOnce(RunningPortal portal) throws Exception {
        Path note = Files.writeString(folder.resolve("potoroo.txt"), "The potoroo's handbook for interpreters.");
        portal.command("import", note.toString());
        portal.post(
                "/api/v1/organisations",
                Json.createReader(new StringReader("""
                        {"name": "Potoroo centre", "country": "IT", "contacts": [
                          {"kind": "email", "value": "desk@potoroo.example"},
                          {"kind": "email", "value": "night@potoroo.example", "audience": "members"}]}""")).readObject());
        portal.post(
                "/api/v1/organisations",
                Json.createReader(new StringReader("{\"name\": \"Potoroo desk\", \"audience\": \"editors\"}"))
                        .readObject());
        Path export = folder.resolve("export");

        Ended out = portal.command("export", export.toString());

        assertThat(out.exit()).as(out.err()).isZero();
        assertThat(out.out()).contains("concepts in", "organisations in", "records in");
        assertThat(Files.readString(export.resolve("organisations.csv")))
                .contains("Potoroo centre", "desk@potoroo.example")
                .doesNotContain("night@potoroo.example", "Potoroo desk");
        assertThat(Files.readString(export.resolve("vocabulary.ttl"))).contains("a skos:Concept");
        assertThat(Files.readString(export.resolve("library.json"))).contains("potoroo.txt");

        Ended plan = portal.command("import", export.toString(), "--dry-run");
        assertThat(plan.exit()).as(plan.err()).isZero();
        assertThat(plan.out()).contains("Nothing is changed", "library: 0 new");
        Ended back = portal.command("import", export.toString());
        assertThat(back.exit()).as(back.err()).isZero();
        assertThat(back.out()).contains("organisations: 0 new, 0 changed, 0 merged", "library: 0 new");

        Ended above = portal.command("import", folder.toString());
        assertThat(above.err()).contains("import it by itself");
        assertThat(portal.command("export", note.toString()).exit()).isEqualTo(2);
        assertThat(portal.command("import", note.toString(), "--dry-run").exit())
                .isEqualTo(2);
    }

    @Test
    void evaluateMeasuresACollectionWithoutAPortal() throws Exception {
        Files.writeString(folder.resolve("docs.jsonl"), """
                {"id":"a","title":"Shelters","text":"A shelter for women.","language":"en"}
                {"id":"b","title":"Boats","text":"A boat on the lake.","language":"en"}
                """);
        Files.writeString(folder.resolve("queries.tsv"), "1\tshelter\ten\n");
        Files.writeString(folder.resolve("qrels.tsv"), "1\ta\t1\n");
        Ended ended = Distribution.call(
                "evaluate",
                folder.toString(),
                "--run",
                folder.resolve("out.run").toString());
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("nDCG@10", "1.0000");
        assertThat(Files.readString(folder.resolve("out.run"))).startsWith("1 Q0 a 1 ");
    }
}
