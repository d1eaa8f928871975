package org.lucerna.search.analysis;

import de.danielnaber.jwordsplitter.AbstractWordSplitter;
import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of compounds.
 *
 * <p>For texts, adds to each compound its parts and every run of them, at the position and with the offsets of the
 * whole: <i>Opferschutzprogramm</i> gets <i>Opfer, Opferschutz, Schutz, Schutzprogramm, Programm</i>. For questions, the
 * parts stand one after the other instead of the whole.
 */
final class GermanCompoundFilter extends TokenFilter {

    /** Two parts of four letters, the shortest that the dictionary splits safely. */
    private static final int SHORTEST_COMPOUND = 8;

    /** What is longer gives no useful parts, and splitting takes time that grows with the length. */
    private static final int LONGEST_COMPOUND = 60;

    private static final int MOST_PARTS = 6;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final Deque<String> parts = new ArrayDeque<>();
    private final boolean instead;
    private AttributeSource.@Nullable State whole;

    private GermanCompoundFilter(TokenStream input, boolean instead) {
        super(input);
        this.instead = instead;
    }

    static TokenStream addParts(TokenStream input) {
        return new GermanCompoundFilter(input, false);
    }

    static TokenStream partsInstead(TokenStream input) {
        return new GermanCompoundFilter(input, true);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (whole != null && !parts.isEmpty()) {
            restoreState(whole);
            term.setEmpty().append(parts.remove());
            position.setPositionIncrement(instead ? 1 : 0);
            type.setType(Analyzers.COMPOUND_PART);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (term.length() >= SHORTEST_COMPOUND && term.length() <= LONGEST_COMPOUND) {
            findParts(term.toString());
            whole = parts.isEmpty() ? null : captureState();
            if (instead && whole != null) {
                term.setEmpty().append(parts.remove());
                type.setType(Analyzers.COMPOUND_PART);
            }
        }
        return true;
    }

    private void findParts(String word) {
        List<String> split = Splitter.split(word);
        int count = split.size();
        if (count < 2 || count > MOST_PARTS) {
            return;
        }
        if (instead) {
            parts.addAll(split);
            return;
        }
        // Linking letters (Beratung-s-stelle) belong to a run of parts, but not to its end.
        int[] starts = new int[count];
        int from = 0;
        for (int i = 0; i < count; i++) {
            starts[i] = word.indexOf(split.get(i), from);
            if (starts[i] < 0) {
                return;
            }
            from = starts[i] + split.get(i).length();
        }
        for (int first = 0; first < count; first++) {
            for (int last = first; last < count; last++) {
                if (last - first < count - 1) {
                    parts.add(word.substring(
                            starts[first], starts[last] + split.get(last).length()));
                }
            }
        }
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        parts.clear();
        whole = null;
    }

    /** Loads its dictionary when the first German text comes. Threads share it. */
    private static final class Splitter {

        /** A text says most of its words again and again, and splitting one costs more than all other analysis of it. */
        private static final int MOST_REMEMBERED = 20_000;

        private static final AbstractWordSplitter DICTIONARY = load();
        private static final Map<String, List<String>> REMEMBERED = new ConcurrentHashMap<>();

        static List<String> split(String word) {
            List<String> known = REMEMBERED.get(word);
            if (known != null) {
                return known;
            }
            List<String> parts = List.copyOf(DICTIONARY.splitWord(word));
            if (REMEMBERED.size() >= MOST_REMEMBERED) {
                // Simpler than forgetting the least used, and the frequent ones are back at once.
                REMEMBERED.clear();
            }
            REMEMBERED.put(word, parts);
            return parts;
        }

        private static AbstractWordSplitter load() {
            try {
                return new GermanWordSplitter(true);
            } catch (IOException e) {
                throw new UncheckedIOException("The German dictionary of compounds cannot be read", e);
            }
        }
    }
}
