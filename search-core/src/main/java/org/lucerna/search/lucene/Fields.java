package org.lucerna.search.lucene;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.Facet;
import org.lucerna.search.analysis.Analyzers;

/**
 * What each Lucene document holds. One item is one document.
 *
 * <table>
 * <tr><th>field</th><th>what</th></tr>
 * <tr><td>{@code words}</td><td>everything, as written but for case and accents; with offsets</td></tr>
 * <tr><td>{@code stem.de} …</td><td>the same by the analysis of the item's language; an item has one of them</td></tr>
 * <tr><td>{@code title}, {@code title.de} …</td><td>the title alone, in both analyses</td></tr>
 * <tr><td>{@code author}, {@code organisation}, {@code file}</td><td>as {@code words}</td></tr>
 * <tr><td>{@code name}</td><td>as {@code words}: names and places of what has a profile</td></tr>
 * <tr><td>{@code behind}</td><td>how far behind others it stands: 0 or nothing, 1 ageing, 2 inactive</td></tr>
 * <tr><td>{@code kind} … {@code standing}</td><td>facet values: terms to filter by, ordinals to count by</td></tr>
 * <tr><td>{@code pages}</td><td>how the text falls into pages, see {@link PageLayout}</td></tr>
 * <tr><td>{@code hit.title} …</td><td>stored: what a hit shows, see {@link StoredItem}</td></tr>
 * <tr><td>{@code page}</td><td>stored last: the text of each page, compressed by itself</td></tr>
 * </table>
 */
final class Fields {

    /** Written into each commit. An index of another version is not read but rebuilt. */
    static final String VERSION = "1";

    static final String KEY = "key";
    static final String ITEM_KIND = "item.kind";
    static final String ITEM_ID = "item.id";
    static final String AUDIENCE = "audience";
    static final String ADDED = "added";
    static final String TITLE_ORDER = "title.order";
    static final String ANALYSIS = "analysis";
    static final String WORDS = "words";
    static final String TITLE = "title";
    static final String AUTHOR = "author";
    static final String ORGANISATION = "organisation";
    static final String FILE = "file";
    static final String NAME = "name";
    static final String BEHIND = "behind";
    static final String PAGES = "pages";
    static final String STORED_PAGE = "page";

    private static final String STEM = "stem.";
    private static final String TITLE_STEM = "title.";
    private static final Set<Language> STEMMED = Analyzers.stemmed();

    /** The analysis of texts whose language is not known or has no analysis of its own. */
    static final String NO_LANGUAGE = "und";

    private Fields() {}

    /** The name of the analysis that texts in this language get. */
    static String analysis(@Nullable Language language) {
        return language != null && STEMMED.contains(language) ? language.code() : NO_LANGUAGE;
    }

    static @Nullable Language language(String analysis) {
        return analysis.equals(NO_LANGUAGE) ? null : new Language(analysis);
    }

    static String stem(String analysis) {
        return STEM + analysis;
    }

    static boolean isStem(String field) {
        return field.startsWith(STEM);
    }

    static String titleStem(String analysis) {
        return TITLE_STEM + analysis;
    }

    /** The analysis behind a field of words, or null for those in which words are as written. */
    static @Nullable String analysisOf(String field) {
        if (field.startsWith(STEM)) {
            return field.substring(STEM.length());
        }
        return field.startsWith(TITLE_STEM) ? field.substring(TITLE_STEM.length()) : null;
    }

    static String of(Facet facet) {
        return facet.parameter();
    }
}
