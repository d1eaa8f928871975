package org.lucerna.search.analysis;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.analysis.LanguageAnalyzer.Compounds;

/**
 * The analyses of all languages. Case, accents and typographic variants never matter; endings do not matter where the
 * language has a row in {@link LanguageTable}.
 *
 * <p>Words of no weight (articles, pronouns …) stay in the index, so that a phrase such as "coffee and cookies" means
 * what it says. Whoever reads a question leaves them out of its loose words with {@link #isStopword}.
 *
 * <p>Thread safe. The analyzers are shared and must not be closed. A language's dictionary is loaded when the language
 * is first met: Ukrainian takes about 8 MB, German 7 MB, Polish 3 MB, each other one next to nothing.
 */
public final class Analyzers {

    /** The token type of a part of a compound, which stands at the position of the whole: Schutz in Opferschutz. */
    public static final String COMPOUND_PART = "<COMPOUND_PART>";

    private static final Analyzer GENERAL = new LanguageAnalyzer(LanguageTable.GENERAL, Compounds.WHOLE);
    private static final Map<Compounds, Map<String, Analyzer>> ANALYZERS = new EnumMap<>(Map.of(
            Compounds.WHOLE_AND_PARTS, new ConcurrentHashMap<>(),
            Compounds.WHOLE, new ConcurrentHashMap<>(),
            Compounds.PARTS, new ConcurrentHashMap<>()));
    private static final Map<String, CharArraySet> STOPWORDS = new ConcurrentHashMap<>();

    private Analyzers() {}

    /**
     * For texts in this language: stems, and for compounds their parts at the same position as well, marked by the type
     * {@link #COMPOUND_PART}. The general analysis for null and for a language without a row.
     */
    public static Analyzer forLanguage(@Nullable Language language) {
        return analyzer(language, Compounds.WHOLE_AND_PARTS);
    }

    /** As {@link #forLanguage}, for the words of a question: compounds stay whole, or Opferschutz would ask for any Schutz. */
    public static Analyzer forQuestion(@Nullable Language language) {
        return analyzer(language, Compounds.WHOLE);
    }

    /** As {@link #forQuestion}, but the parts of a compound stand one after the other instead of the whole. */
    public static Analyzer forParts(@Nullable Language language) {
        return analyzer(language, Compounds.PARTS);
    }

    /** Words as they are written but for case, accents and typography; segmented for scripts that do not part words. */
    public static Analyzer general() {
        return GENERAL;
    }

    /** The languages that have a row of their own. */
    public static Set<Language> stemmed() {
        Set<Language> languages = new TreeSet<>();
        LanguageTable.ROWS.keySet().forEach(code -> languages.add(new Language(code)));
        return Set.copyOf(languages);
    }

    /** Whether the word, in any case and with or without its accents, carries no meaning of its own in this language. */
    public static boolean isStopword(@Nullable Language language, CharSequence word) {
        return STOPWORDS
                .computeIfAbsent(
                        row(language).codes(),
                        codes -> folded(row(language).stopwords().get()))
                .contains(Folding.fold(word));
    }

    private static Analyzer analyzer(@Nullable Language language, Compounds compounds) {
        LanguageTable.Row row = row(language);
        if (row == LanguageTable.GENERAL) {
            return GENERAL;
        }
        Compounds kind = row.hasCompounds() ? compounds : Compounds.WHOLE;
        return Objects.requireNonNull(ANALYZERS.get(kind))
                .computeIfAbsent(row.codes(), codes -> new LanguageAnalyzer(row, kind));
    }

    private static LanguageTable.Row row(@Nullable Language language) {
        return language == null
                ? LanguageTable.GENERAL
                : LanguageTable.ROWS.getOrDefault(language.code(), LanguageTable.GENERAL);
    }

    private static CharArraySet folded(CharArraySet words) {
        CharArraySet folded = new CharArraySet(words.size(), false);
        for (Object word : words) {
            folded.add(Folding.fold(new String((char[]) word)));
        }
        return folded;
    }
}
