package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** The index as it stood after one batch, with what is known of its words. Thread safe. */
final class View extends IndexSearcher {

    private static final int MAX_REMEMBERED_TERMS = 20_000;
    private static final int MAX_REMEMBERED_WORDS = 4_000;

    /** How many items were read by one analysis. */
    record Analysis(String name, int items) {}

    private final List<Analysis> analyses;
    private final Map<Term, TermStates> terms = new ConcurrentHashMap<>();
    private final Map<String, Word> words = new ConcurrentHashMap<>();

    View(IndexReader reader) throws IOException {
        super(reader);
        setSimilarity(new WordSimilarity());
        analyses = readAnalyses(reader);
    }

    /** The analyses that occur, of which each item has one. */
    List<Analysis> analyses() {
        return analyses;
    }

    /** Where the term stands in each segment, and in how many items. */
    TermStates states(Term term) throws IOException {
        TermStates known = terms.get(term);
        if (known == null) {
            known = TermStates.build(this, term, true);
            if (terms.size() < MAX_REMEMBERED_TERMS) {
                terms.put(term, known);
            }
        }
        return known;
    }

    /** The word as each analysis knows it. */
    Word word(String surface, String written) throws IOException {
        Word known = words.get(written);
        if (known == null) {
            known = Word.of(surface, written, this);
            if (words.size() < MAX_REMEMBERED_WORDS) {
                words.put(written, known);
            }
        }
        return known;
    }

    private static List<Analysis> readAnalyses(IndexReader reader) throws IOException {
        List<Analysis> found = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, Fields.ANALYSIS);
        if (terms != null) {
            TermsEnum all = terms.iterator();
            for (BytesRef name = all.next(); name != null; name = all.next()) {
                found.add(new Analysis(name.utf8ToString(), all.docFreq()));
            }
        }
        return List.copyOf(found);
    }
}
