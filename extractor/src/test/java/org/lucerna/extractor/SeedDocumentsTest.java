package org.lucerna.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.foundation.text.Language;
import org.lucerna.imports.extract.Extraction;
import org.lucerna.imports.extract.Extraction.Divisions;
import org.lucerna.imports.extract.Extraction.Document;
import org.lucerna.imports.extract.process.ProcessExtractor;

/** Five real documents of the field, where they lie beside the project. */
class SeedDocumentsTest {

    private static Path seeds;
    private static ProcessExtractor extractor;

    @BeforeAll
    static void findSeeds(@TempDir Path temporary) {
        Optional<Path> found = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(folder -> folder.resolve("shared/seeds"))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(found.isPresent(), "the seeds are not beside the project");
        seeds = found.get();
        extractor = new ProcessExtractor(Extractors.settings(temporary));
    }

    @AfterAll
    static void end() {
        if (extractor != null) {
            extractor.close();
        }
    }

    private static Document read(String name) {
        Extraction extraction = extractor.extract(seeds.resolve(name), name);
        assertThat(extraction).isInstanceOf(Document.class);
        return (Document) extraction;
    }

    private static int[] pagesWith(Document document, String... words) {
        return IntStream.rangeClosed(1, document.pages().size())
                .filter(number -> Stream.of(words)
                        .allMatch(document.pages().get(number - 1).replace('\n', ' ')::contains))
                .toArray();
    }

    @Test
    void theHandbookHasItsPagesAsAViewerCountsThem() {
        Document handbook = read("enpates-handbook.pdf");
        assertThat(handbook.title())
                .isEqualTo("ENPATES - European NGOs Platform against Trafficking, Exploitation and Slavery");
        assertThat(handbook.divisions()).isEqualTo(Divisions.PAGE);
        assertThat(handbook.pages()).hasSize(325);
        assertThat(pagesWith(handbook, "outreach unit", "indoor prostitution")).contains(36);
        assertThat(pagesWith(handbook, "outreach", "indoor")).contains(36, 114, 116);
        assertThat(pagesWith(handbook, "Ac.Sé")).contains(33, 78, 151);
        assertThat(handbook.language()).isEqualTo(Language.ENGLISH);
        assertThat(handbook.authors()).isEmpty();
    }

    @Test
    void theAntwerpMeetingIsNamedAndDatedAfterItself() {
        Document meeting = read("joint-efforts-expert-meeting-antwerp.html");
        assertThat(meeting.title()).isEqualTo("Joint Efforts: first expert group meeting, Antwerp, 22 April 2012");
        assertThat(meeting.date()).isEqualTo(LocalDate.of(2012, 4, 22));
        assertThat(String.join(" ", meeting.pages())).contains("Coffee and cookies");
    }

    @Test
    void theStockholmTrainingIsNamedAndDatedAfterItself() {
        Document training = read("joint-efforts-training-stockholm.rtf");
        assertThat(training.title()).isEqualTo("Joint Efforts: training implementation, Stockholm, 11 December 2013");
        assertThat(training.date()).isEqualTo(LocalDate.of(2013, 12, 11));
        assertThat(String.join(" ", training.pages())).contains("Uppsala");
    }

    @Test
    void thePayokePresentationIsRead() {
        Document payoke = read("payoke-belgian-model.odt");
        assertThat(payoke.title()).isEqualTo("Belgium's way of assisting and supporting victims of human trafficking");
        assertThat(payoke.language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void theWorkshopReportHasItsAuthorsAndItsDate() {
        Document report = read("trace-d33-validation-workshop.docx");
        assertThat(report.title()).isEqualTo("TRACE D3.3 Report summarising the validation workshop");
        assertThat(report.authors()).containsExactly("Pien van de Ven", "Julia Muraszkwicz", "Conny Rijken");
        assertThat(report.date()).isEqualTo(LocalDate.of(2015, 6, 30));
    }
}
