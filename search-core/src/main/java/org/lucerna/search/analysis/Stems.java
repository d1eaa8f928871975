package org.lucerna.search.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.lucerna.foundation.text.Language;

/** What the analysis of a language makes of a text, for those who are to know nothing of Lucene. */
public final class Stems {

    private Stems() {}

    /** The text but for case and accents, by which names are compared. */
    public static String fold(String text) {
        return Folding.fold(text);
    }

    /** One set for each word of the text, in their order: the forms under which questions look for it. */
    public static List<Set<String>> of(Language language, String text) {
        List<Set<String>> words = new ArrayList<>();
        try (TokenStream stream = Analyzers.forQuestion(language).tokenStream("label", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (words.isEmpty() || increment.getPositionIncrement() > 0) {
                    words.add(new LinkedHashSet<>());
                }
                words.getLast().add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be read", e);
        }
        return words;
    }
}
