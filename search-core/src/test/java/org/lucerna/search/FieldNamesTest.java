package org.lucerna.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptText;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.search.lucene.LuceneSearchIndex;
import org.lucerna.search.lucene.LuceneSettings;
import org.lucerna.search.thesaurus.Thesaurus;

/** Readers know values by their names, and not by their ids. */
class FieldNamesTest {

    private final Thesaurus thesaurus = new Thesaurus(
            new Vocabulary(
                    1,
                    List.of(),
                    List.of(
                            concept("T4", "en", "checklist", "de", "Fragebogen"),
                            concept("S30", "en", "telephone helpline", "es", "línea de ayuda"))),
            Map.of("practice", Set.of("Relevant practice", "Relevante Praxis")));

    @ParameterizedTest
    @CsvSource({
        "type:checklists, 12",
        "type:FRAGEBOGEN, 12",
        "kind:\"relevante praxis\", 12",
        "topic:\"linea de ayuda\", 9",
        "topic:\"Telephone helplines\", 9",
        "country:osterreich, 13",
        "language:francais, 6"
    })
    void aValueIsAskedByItsName(String question, long id, @TempDir Path folder) {
        try (SearchIndex index = LuceneSearchIndex.open(folder, LuceneSettings.DEFAULTS, () -> thesaurus)) {
            index.apply(new SearchIndex.Batch(TestLibrary.documents(), List.of(), 1));
            SearchDocument austrian =
                    new TestLibrary.Draft(13, "Leaflet").countries("AT").done();
            index.apply(new SearchIndex.Batch(List.of(austrian), List.of(), 2));
            for (boolean expand : new boolean[] {true, false}) {
                SearchQuery asked = SearchQuery.of(question, Language.ENGLISH);
                SearchQuery query = new SearchQuery(
                        asked.text(),
                        asked.readerLanguage(),
                        asked.chosen(),
                        asked.order(),
                        asked.page(),
                        true,
                        expand);
                assertThat(index.search(query, Actor.OPERATOR).hits())
                        .extracting(Hit::key)
                        .containsExactly(TestLibrary.key(id));
            }
        }
    }

    private static Concept concept(String id, String language, String label, String other, String otherLabel) {
        return new Concept(
                id,
                "S",
                List.of(
                        new ConceptText(ConceptText.Kind.LABEL, new Language(language), label),
                        new ConceptText(ConceptText.Kind.LABEL, new Language(other), otherLabel)),
                List.of(),
                List.of(),
                List.of(),
                false,
                null);
    }
}
