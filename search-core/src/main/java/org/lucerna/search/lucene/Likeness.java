package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.lucerna.search.Facet;
import org.lucerna.search.Hit;
import org.lucerna.search.ItemKey;
import org.lucerna.search.analysis.Analyzers;
import org.lucerna.search.lucene.Tokens.Token;
import org.lucerna.search.lucene.View.IndexTerm;

/** Finds items like another one: by the words that are telling for it, and by its topics. */
final class Likeness {

    /** A text's beginning tells what it is about; the rest of a book is not read for this. */
    private static final int CHARACTERS = 20_000;

    private static final int PAGES = 10;
    private static final int WORDS = 25;
    private static final int SHORTEST = 3;

    /** A word of the title is as telling as if the text said it this often more. */
    private static final int TITLE = 3;

    private static final float TOPIC = 3;

    private final Readable readable;
    private final View view;

    Likeness(Readable readable) {
        this.readable = readable;
        this.view = readable.view();
    }

    private record Telling(IndexTerm term, double weight) {}

    List<Hit> of(ItemKey item, int limit) throws IOException {
        int doc = Keys.find(readable, item);
        if (doc < 0 || limit <= 0) {
            return List.of();
        }
        StoredFields stored = view.storedFields();
        Hit self = StoredItem.read(stored, doc).hit(List.of());
        BooleanQuery.Builder alike = new BooleanQuery.Builder();
        for (Telling telling : telling(self, text(stored, doc))) {
            alike.add(new BoostQuery(telling.term().query(), (float) telling.weight()), Occur.SHOULD);
        }
        for (String topic : topics(doc)) {
            Query shared = new ConstantScoreQuery(new TermQuery(new Term(Fields.of(Facet.TOPIC), topic)));
            alike.add(new BoostQuery(shared, TOPIC), Occur.SHOULD);
        }
        BooleanQuery.Builder others = new BooleanQuery.Builder()
                .add(alike.build(), Occur.MUST)
                .add(new TermQuery(new Term(Fields.KEY, DocumentWriter.key(item))), Occur.MUST_NOT);
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc like :
                view.search(readable.only(others), new TopScoreDocCollectorManager(limit, null, limit)).scoreDocs) {
            hits.add(StoredItem.read(stored, like.doc).hit(List.of()));
        }
        return hits;
    }

    private String text(StoredFields stored, int doc) throws IOException {
        PageLayout layout = new PageLayouts(view).of(doc);
        Set<Integer> first = new LinkedHashSet<>();
        for (int i = 0; layout != null && i < layout.numbers().length && i < PAGES; i++) {
            first.add(i);
        }
        String text = String.join("\n", StoredItem.read(stored, doc, first).pages());
        return text.length() <= CHARACTERS ? text : text.substring(0, CHARACTERS);
    }

    private List<Telling> telling(Hit self, String text) throws IOException {
        String analysis = Fields.analysis(self.language());
        Map<String, Integer> counts = new HashMap<>();
        count(self.title(), analysis, TITLE, counts);
        count(self.summary(), analysis, 1, counts);
        count(text, analysis, 1, counts);
        List<Telling> all = new ArrayList<>();
        double items = view.getIndexReader().numDocs();
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            IndexTerm term = view.term(Fields.stem(analysis), entry.getKey());
            int having = term.items();
            if (having > 1 && entry.getKey().length() >= SHORTEST) {
                double rarity = Math.log(1 + items / having);
                all.add(new Telling(term, rarity * Math.sqrt(entry.getValue())));
            }
        }
        all.sort(Comparator.comparingDouble(Telling::weight).reversed());
        return all.subList(0, Math.min(WORDS, all.size()));
    }

    private static void count(String text, String analysis, int weight, Map<String, Integer> counts)
            throws IOException {
        for (Token token : Tokens.of(Analyzers.forLanguage(Fields.language(analysis)), text)) {
            String written = text.substring(token.start(), token.end());
            if (!Analyzers.isStopword(Fields.language(analysis), written)) {
                counts.merge(token.text(), weight, Integer::sum);
            }
        }
    }

    private List<String> topics(int doc) throws IOException {
        List<LeafReaderContext> leaves = view.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        SortedSetDocValues values = leaf.reader().getSortedSetDocValues(Fields.of(Facet.TOPIC));
        List<String> topics = new ArrayList<>();
        if (values != null && values.advanceExact(doc - leaf.docBase)) {
            for (int i = 0; i < values.docValueCount(); i++) {
                topics.add(values.lookupOrd(values.nextOrd()).utf8ToString());
            }
        }
        return topics;
    }
}
