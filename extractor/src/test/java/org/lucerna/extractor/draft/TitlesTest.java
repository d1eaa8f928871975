package org.lucerna.extractor.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lucerna.extractor.draft.Draft.TitleSource;

class TitlesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Microsoft Word - final_v3.doc",
                "Untitled",
                "untitled-1.indd",
                "Slide 1",
                "Dokument1",
                "PowerPoint Presentation",
                "Diapositiva 1",
                "C:\\Users\\maria\\report.docx",
                "http://www.example.org/report",
                "annual_report_2011",
                "12-34-56",
                "   "
            })
    void whatAProgramWroteIsNoTitle(String declared) {
        assertThat(Titles.choose(
                        Map.of(TitleSource.DECLARED, declared, TitleSource.LARGEST, "Safe houses in five countries"),
                        "Safe houses in five countries",
                        "x.pdf"))
                .isEqualTo("Safe houses in five countries");
    }

    @Test
    void aDeclaredTitleLosesWhatItsProgramAdded() {
        assertThat(Titles.choose(
                        Map.of(TitleSource.DECLARED, "Microsoft Word - Safe houses in five countries.docx"),
                        "Safe houses in five countries. Introduction",
                        "x.pdf"))
                .isEqualTo("Safe houses in five countries");
    }

    @Test
    void aStaleTitleLosesAgainstTheLargestLetters() {
        assertThat(Titles.choose(
                        Map.of(
                                TitleSource.DECLARED,
                                "Newsletter template spring",
                                TitleSource.LARGEST,
                                "Safe houses in five countries"),
                        "Safe houses in five countries. A comparison by three partners.",
                        "x.pdf"))
                .isEqualTo("Safe houses in five countries");
    }

    @Test
    void anIntroductionIsNoTitle() {
        assertThat(Titles.choose(
                        Map.of(TitleSource.HEADING, "1. Introduction"),
                        "we begin in the winter, …",
                        "safe-houses.html"))
                .isEqualTo("Safe houses");
    }

    @Test
    void theNameOfTheSiteIsNoPartOfTheTitle() {
        assertThat(Titles.choose(
                        Map.of(TitleSource.DECLARED, "Safe houses in five countries | Bridge Foundation"),
                        "Safe houses in five countries",
                        "x.html"))
                .isEqualTo("Safe houses in five countries");
    }

    @ParameterizedTest
    @CsvSource({
        "annual_report-2011_final_v3.pdf, Annual report-2011",
        "Safe-Houses-In-Europe.docx, Safe Houses In Europe",
        "folder/inner/Bericht%20Wien.odt, Bericht Wien",
        "guide (1).pdf, Guide",
        "Rapport.final.doc, Rapport"
    })
    void aFileNameIsMadeReadable(String fileName, String title) {
        assertThat(Titles.fromFileName(fileName)).isEqualTo(title);
    }
}
