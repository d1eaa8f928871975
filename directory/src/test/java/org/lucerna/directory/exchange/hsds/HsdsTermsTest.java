package org.lucerna.directory.exchange.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.vocabulary.skos.ShippedVocabulary;

class HsdsTermsTest {

    @BeforeAll
    static void readVocabulary() {
        Vocabulary.replace(ShippedVocabulary.read());
    }

    @Test
    void aTermKnowsItsParentAndItsTaxonomy() {
        HsdsWriter writer = new HsdsWriter(URI.create("https://lucerna.example"), Vocabulary.current());
        Concept safeHouse = Vocabulary.current().find("S21").orElseThrow();
        Concept broader =
                Vocabulary.current().find(safeHouse.broader().getFirst()).orElseThrow();

        JsonObject term = writer.term(safeHouse);

        assertThat(term.getString("code")).isEqualTo("S21");
        assertThat(term.getString("parent_id")).isEqualTo(writer.term(broader).getString("id"));
        assertThat(term.getJsonObject("taxonomy_detail").getString("id"))
                .isEqualTo(writer.taxonomy(Vocabulary.current().findScheme("S").orElseThrow())
                        .getString("id"));
    }
}
