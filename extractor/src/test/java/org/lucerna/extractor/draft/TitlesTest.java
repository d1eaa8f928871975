package org.lucerna.extractor.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anti-Trafficking Review",
                "Journal of Human Trafficking Studies",
                "ISSN 2286-7511",
                "Vol. 12, No. 3, 2019",
                "12 March 2019",
                "Antwerp, 12 March 2019",
                "MAY 2019",
                "FINAL REPORT",
                "Working Paper No. 7",
                "Policy Brief",
                "Draft",
                "Contents",
                "www.example.org"
            })
    void whatStandsAboveTheTitleInLargerLettersIsNotIt(String above) {
        assertThat(Titles.mostTelling(List.of(above, "Safe houses in five countries")))
                .contains("Safe houses in five countries");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Review of the law on residence permits",
                "Annual report 2019",
                "Conference in Uppsala, 12 March 2019: what hospitals see",
                "Journal"
            })
    void aTitleThatSoundsLikeAMastheadIsOneWhereThereIsNoOther(String title) {
        assertThat(Titles.mostTelling(List.of(title))).contains(title);
    }

    @Test
    void aTextThatBeginsWithADateHasItsTitleBelow() {
        String opening = """
                Brussels, 4 May 2018

                Interpreters in asylum interviews

                What we learnt in three years, told by those who sat between.
                """;
        assertThat(Titles.choose(Map.of(), opening, "x.txt")).isEqualTo("Interpreters in asylum interviews");
    }

    @Test
    void aLetterHasNoTitleAndGetsItsFilesName() {
        String opening = "Dear colleagues, we met in March and want to tell you what came of it. ".repeat(3);
        assertThat(Titles.choose(Map.of(), opening, "letter-to-partners.txt")).isEqualTo("Letter to partners");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GUIDELINES FOR NGO STAFF ON SAFE RETURN|The guidelines for staff of an NGO tell how a safe return is prepared on time."
                        + "|Guidelines for NGO staff on safe return",
                "OPFERSCHUTZ IN DEUTSCHLAND|Der Opferschutz in Deutschland|Opferschutz in Deutschland",
                "ΠΡΟΣΤΑΣΙΑ ΤΩΝ ΘΥΜΑΤΩΝ|Η προστασία των θυμάτων|Προστασία των θυμάτων",
                "SAFE HOUSES: A COMPARISON|Of safe houses this is a comparison|Safe houses: A comparison",
                "UNODC TIP UNIT|A text that says none of it|UNODC TIP UNIT",
                "Guidelines for NGO staff|guidelines|Guidelines for NGO staff"
            })
    void aTitleInCapitalsIsWrittenAsItsTextWritesTheWords(String title, String text, String spine) {
        assertThat(Capitals.settle(title, text)).isEqualTo(spine);
    }

    @Test
    void aLineInCapitalsDoesNotTellHowItsWordsAreWritten() {
        assertThat(Capitals.settle(
                        "THE FIRST TEN MINUTES OF AN NGO",
                        "THE FIRST TEN MINUTES OF AN NGO\nThe first minutes of an NGO matter most."))
                .isEqualTo("The first ten minutes of an NGO");
    }

    @Test
    void aHeadingAtTheTopOutweighsATitleThatTheTextDoesNotSay() {
        assertThat(Titles.choose(
                        Map.of(
                                TitleSource.DECLARED,
                                "Invitation to the autumn meeting",
                                TitleSource.HEADING,
                                "Cooperation with labour inspectors"),
                        "Payoke\n\nCooperation with labour inspectors\n\nThe network met for two days.",
                        "x.docx"))
                .isEqualTo("Cooperation with labour inspectors");
    }
}
