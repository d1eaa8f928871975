package org.lucerna.search;

import java.util.List;

/**
 * One whole page of a document with the matches of a question marked.
 *
 * @param html the page's text, escaped, line breaks kept, matches in {@code <mark>}
 * @param words the matching words as the page writes them, each once, for a viewer that marks them itself
 */
public record MarkedPage(int page, String html, List<String> words) {
    public MarkedPage {
        words = List.copyOf(words);
    }
}
