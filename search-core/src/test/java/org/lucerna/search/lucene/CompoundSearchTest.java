package org.lucerna.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.Hit;
import org.lucerna.search.ItemKey;
import org.lucerna.search.SearchDocument;
import org.lucerna.search.SearchDocument.PageText;
import org.lucerna.search.SearchIndex;
import org.lucerna.search.SearchQuery;

/** What German readers write in one word, texts say in several, and the other way round. */
class CompoundSearchTest {

    @TempDir
    Path folder;

    private SearchIndex index;

    @BeforeEach
    void threeGermanLeaflets() {
        index = LuceneSearchIndex.open(folder, LuceneSettings.DEFAULTS);
        index.apply(new SearchIndex.Batch(
                List.of(
                        leaflet(1, "Wartezeiten", "Die Dauer des Asylverfahrens belastet die Opfer."),
                        leaflet(2, "Lehrstellen", "Die Dauer der Ausbildung beträgt drei Jahre."),
                        leaflet(3, "Statistik", "Die Asylverfahrensdauer ist gesunken.")),
                List.of(),
                1));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aCompoundIsFoundWhereATextSaysItInSeveralWords() {
        assertThat(titles("Asylverfahrensdauer")).containsExactly("Statistik", "Wartezeiten");
    }

    @Test
    void aPartFindsTheCompound() {
        assertThat(titles("Asylverfahren")).containsExactlyInAnyOrder("Statistik", "Wartezeiten");
    }

    @Test
    void oneSharedPartIsNotEnough() {
        assertThat(titles("Ausbildungsdauer")).containsExactly("Lehrstellen");
    }

    private List<String> titles(String question) {
        return index.search(SearchQuery.of(question, Language.GERMAN), Actor.ANONYMOUS).hits().stream()
                .map(Hit::title)
                .toList();
    }

    private static SearchDocument leaflet(int id, String title, String text) {
        return new SearchDocument(
                new ItemKey("resource", id),
                "publication",
                null,
                title,
                null,
                List.of(),
                null,
                "",
                List.of(),
                List.of("DE"),
                Language.GERMAN,
                2024,
                List.of(),
                List.of(new PageText(1, text)),
                Audience.PUBLIC,
                Instant.EPOCH);
    }
}
