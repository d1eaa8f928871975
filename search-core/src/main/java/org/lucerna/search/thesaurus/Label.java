package org.lucerna.search.thesaurus;

import java.util.List;
import java.util.Set;
import org.lucerna.foundation.text.Language;

/**
 * One of the words for a concept.
 *
 * @param concept its id
 * @param words as the vocabulary writes it
 * @param shown whether readers are told of it: hidden labels are for searching alone
 * @param stems of each of its words, by the analysis of its language
 */
public record Label(String concept, String words, Language language, boolean shown, List<Set<String>> stems) {
    public Label {
        stems = List.copyOf(stems);
    }
}
