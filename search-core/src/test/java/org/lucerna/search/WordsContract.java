package org.lucerna.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lucerna.search.TestLibrary.ANTWERP;
import static org.lucerna.search.TestLibrary.GUIA;
import static org.lucerna.search.TestLibrary.GUIDA;
import static org.lucerna.search.TestLibrary.GUIDE;
import static org.lucerna.search.TestLibrary.HANDBOOK;
import static org.lucerna.search.TestLibrary.LEITFADEN;
import static org.lucerna.search.TestLibrary.NARACHNIK;
import static org.lucerna.search.TestLibrary.ODIGOS;
import static org.lucerna.search.TestLibrary.RECORD_ONLY;
import static org.lucerna.search.TestLibrary.key;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lucerna.foundation.text.Language;

/** Which documents a word finds: its forms, its parts, any case, accents and script, in all that a record says. */
public interface WordsContract extends FilledIndex {

    @Test
    default void aWordOfTheTextFindsItsDocument() {
        assertThat(find("cookies")).containsExactly(ANTWERP);
    }

    @Test
    default void aHitTellsWhatItsRecordTells() {
        Hit hit = ask("Ancona").hits().getFirst();
        assertThat(hit.title()).isEqualTo("Handbook on outreach");
        assertThat(hit.fileName()).isEqualTo("outreach_handbook-final.pdf");
        assertThat(hit.authors()).containsExactly("Giulia Ferrari");
        assertThat(hit.organisation()).isEqualTo("Ponte Sicuro");
        assertThat(hit.countries()).containsExactly("IT", "FR");
        assertThat(hit.language()).isEqualTo(Language.ENGLISH);
        assertThat(hit.year()).isEqualTo(2012);
        assertThat(hit.kind()).isEqualTo("publication");
    }

    @ParameterizedTest
    @CsvSource({"shelters, 1", "victim, 2", "Entschädigungen, 3", "avvocati, 4", "víctima, 5", "association, 6"})
    default void aWordIsFoundInItsOtherForms(String word, long id) {
        assertThat(find(word)).contains(key(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MENSCHENHANDEL", "menschenhandel", "Menschenhandel"})
    default void caseDoesNotMatter(String word) {
        assertThat(find(word)).containsExactly(LEITFADEN);
    }

    @Test
    default void accentsDoNotMatter() {
        assertThat(find("Entschadigung")).containsExactly(LEITFADEN);
        assertThat(find("hebergement")).containsExactly(GUIDE);
        assertThat(find("indemnizacion")).containsExactly(GUIA);
        assertThat(find("θυματα εμποριας")).containsExactly(ODIGOS);
    }

    @Test
    default void greekAndCyrillicAreFound() {
        assertThat(find("ΠΡΟΣΤΑΣΊΑ")).containsExactly(ODIGOS);
        assertThat(find("защита")).containsExactly(NARACHNIK);
    }

    @Test
    default void aGermanCompoundIsFoundByItsPart() {
        assertThat(find("Schutzprogramm")).containsExactly(LEITFADEN);
    }

    @Test
    default void anEnglishReaderFindsItalianDocumentsByAnItalianWord() {
        assertThat(find("risarcimento")).containsExactly(GUIDA);
    }

    @Test
    default void anElidedArticleDoesNotHideTheWord() {
        assertThat(find("avvocato")).containsExactly(GUIDA);
        assertThat(find("hébergement")).containsExactly(GUIDE);
    }

    @Test
    default void titleAuthorOrganisationFileAndSummaryAreFound() {
        assertThat(find("Leitfaden")).containsExactly(LEITFADEN);
        assertThat(find("Ferrari")).containsExactly(HANDBOOK);
        assertThat(find("Ponte Sicuro")).containsExactly(HANDBOOK);
        assertThat(find("outreach_handbook-final.pdf").getFirst()).isEqualTo(HANDBOOK);
        assertThat(find("summary")).containsExactly(RECORD_ONLY);
    }
}
