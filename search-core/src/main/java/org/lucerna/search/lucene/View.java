package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.lucerna.search.Facet;
import org.lucerna.search.SearchDocument.Standing;

/** The index as it stood after one batch, with what is known of its words. Thread safe. */
final class View extends IndexSearcher {

    private static final int MAX_REMEMBERED_TERMS = 20_000;
    private static final int MAX_REMEMBERED_WORDS = 4_000;
    private static final int MAX_REMEMBERED_READERS = 64;

    /** How many items were read by one analysis. */
    record Analysis(String name, int items) {}

    /** A term and where it stands in each segment. */
    record IndexTerm(Term term, TermStates states) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof IndexTerm that && term.equals(that.term);
        }

        @Override
        public int hashCode() {
            return term.hashCode();
        }

        Query query() {
            return new TermQuery(term, states);
        }

        /** How many items have it. */
        int items() {
            return states.docFreq();
        }
    }

    private final Segments known;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Analysis> analyses;
    private final Map<Term, IndexTerm> terms = new ConcurrentHashMap<>();
    private final Map<String, Word> words = new ConcurrentHashMap<>();
    private final Map<String, CollectionStatistics> fields = new ConcurrentHashMap<>();
    private final Map<Set<String>, FixedBitSet> readable = new ConcurrentHashMap<>();
    private final Map<Standing, FixedBitSet> behind = new EnumMap<>(Standing.class);
    private final Queue<float[]> scores = new ConcurrentLinkedQueue<>();

    View(IndexReader reader, Segments known) throws IOException {
        super(reader);
        this.known = known;
        setSimilarity(new WordSimilarity());
        setQueryCache(null); // what is worth remembering is remembered here
        for (LeafReaderContext leaf : reader.leaves()) {
            segments.add(known.of(leaf.reader()));
        }
        analyses = readAnalyses(reader);
        for (Standing standing : List.of(Standing.AGEING, Standing.INACTIVE)) {
            String value = standing.name().toLowerCase(Locale.ROOT);
            if (term(Fields.of(Facet.STANDING), value).items() > 0) {
                behind.put(standing, havingAnyOf(Fields.of(Facet.STANDING), Set.of(value)));
            }
        }
    }

    /** All items that stand behind others in this way; null where there are none. Not to be changed. */
    @Nullable
    FixedBitSet standing(Standing standing) {
        return behind.get(standing);
    }

    /** The analyses that occur, of which each item has one. */
    List<Analysis> analyses() {
        return analyses;
    }

    /** The place of an analysis among all that occur. */
    int analysis(String name) {
        for (int i = 0; i < analyses.size(); i++) {
            if (analyses.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No item was read by the analysis " + name);
    }

    Segment segment(LeafReaderContext leaf) {
        return segments.get(leaf.ord);
    }

    Segments segments() {
        return known;
    }

    /** The term as this index has it. */
    IndexTerm term(String field, String text) throws IOException {
        return term(new Term(field, text));
    }

    IndexTerm term(Term term) throws IOException {
        IndexTerm found = terms.get(term);
        if (found == null) {
            found = new IndexTerm(term, TermStates.build(this, term, true));
            if (terms.size() < MAX_REMEMBERED_TERMS) {
                terms.put(term, found);
            }
        }
        return found;
    }

    /** The word as each analysis knows it. */
    Word word(String surface, String written) throws IOException {
        Word found = words.get(written);
        if (found == null) {
            found = Word.of(surface, written, this);
            if (words.size() < MAX_REMEMBERED_WORDS) {
                words.put(written, found);
            }
        }
        return found;
    }

    @Override
    public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
        CollectionStatistics found = fields.get(field);
        if (found == null) {
            found = super.collectionStatistics(field);
            if (found != null) {
                fields.put(field, found);
            }
        }
        return found;
    }

    /** All items with one of these audiences. Not to be changed. */
    FixedBitSet withAudience(Set<String> audiences) throws IOException {
        FixedBitSet found = readable.get(audiences);
        if (found == null) {
            found = havingAnyOf(Fields.AUDIENCE, audiences);
            for (LeafReaderContext leaf : getIndexReader().leaves()) {
                Bits live = leaf.reader().getLiveDocs();
                for (int doc = 0; live != null && doc < live.length(); doc++) {
                    if (!live.get(doc)) {
                        found.clear(leaf.docBase + doc);
                    }
                }
            }
            if (readable.size() < MAX_REMEMBERED_READERS) {
                readable.put(Set.copyOf(audiences), found);
            }
        }
        return found;
    }

    /** All items that have one of these values in this field, deleted ones too. */
    FixedBitSet havingAnyOf(String field, Set<String> values) throws IOException {
        FixedBitSet having = new FixedBitSet(getIndexReader().maxDoc());
        for (LeafReaderContext leaf : getIndexReader().leaves()) {
            PostingsReader postings = new PostingsReader(leaf, PostingsEnum.NONE);
            for (String value : values) {
                PostingsEnum found = postings.open(term(field, value));
                if (found != null) {
                    found.nextDoc();
                    found.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, having, -leaf.docBase);
                }
            }
        }
        return having;
    }

    /** Room for a score of each item, all zero; to be given back. */
    float[] borrowScores() {
        float[] room = scores.poll();
        return room == null ? new float[getIndexReader().maxDoc()] : room;
    }

    /** @param room all zero again */
    void giveBack(float[] room) {
        scores.add(room);
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
