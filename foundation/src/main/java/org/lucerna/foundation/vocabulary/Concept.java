package org.lucerna.foundation.vocabulary;

import java.util.List;
import java.util.Map;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.text.LocalizedText;

/**
 * One idea of the field, as SKOS has it (W3C Recommendation 2009).
 *
 * @param id such as {@code S19}; stable, used as a facet value
 * @param labels the preferred label in each interface language
 * @param alternatives other words for it, by language; shown nowhere, but people search with them
 * @param broader ids of wider concepts; empty for a top concept
 */
public record Concept(String id, LocalizedText labels, Map<Language, List<String>> alternatives, List<String> broader) {
    public Concept {
        alternatives = Map.copyOf(alternatives);
        broader = List.copyOf(broader);
    }

    public String label(Language language) {
        return labels.in(language);
    }
}
