package org.lucerna.search.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.lucerna.foundation.text.Language;

/** What an analysis makes of a text, for tests to look at. */
record Terms(List<Term> list) {

    record Term(String text, int position, int start, int end) {}

    static Terms ofText(String language, String text) {
        return of(Analyzers.forLanguage(new Language(language)), text);
    }

    static Terms ofQuestion(String language, String text) {
        return of(Analyzers.forQuestion(new Language(language)), text);
    }

    static Terms of(Analyzer analyzer, String text) {
        List<Term> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                terms.add(new Term(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Terms(terms);
    }

    List<String> texts() {
        return list.stream().map(Term::text).toList();
    }

    /** Whether a question with this word finds a text with these terms. */
    boolean meet(Terms question) {
        Set<String> common = new LinkedHashSet<>(texts());
        common.retainAll(question.texts());
        return !common.isEmpty();
    }
}
