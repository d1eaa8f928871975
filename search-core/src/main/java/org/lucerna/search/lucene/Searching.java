package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.lucerna.search.Facet;
import org.lucerna.search.Hit;
import org.lucerna.search.SearchQuery;
import org.lucerna.search.SearchQuery.Order;
import org.lucerna.search.SearchResult;
import org.lucerna.search.query.QueryParser;

/** Answers one question over one view of the index, step by step. */
final class Searching {

    /** Fewer items than this with enough of the words, and any of the words will do. */
    private static final int FEW = 10;

    /** The same for a whole question, whose words are rarely those of its answer. */
    private static final int FEW_FOR_A_QUESTION = 100;

    private static final int QUESTION = 5;

    /** How many of the best are ordered by a closer look. */
    private static final int LOOKED_AT_CLOSELY = 40;

    private static final Sort NEWEST = new Sort(new SortField(Fields.ADDED, SortField.Type.LONG, true));
    private static final Sort BY_TITLE = new Sort(new SortField(Fields.TITLE_ORDER, SortField.Type.STRING));

    private final View view;
    private final SearchQuery question;
    private final CompiledQuery compiled;
    private final Readable readable;

    Searching(SearchQuery question, Readable readable) throws IOException {
        this.readable = readable;
        this.view = readable.view();
        this.question = question;
        this.compiled = QueryCompiler.compile(QueryParser.parse(question.text()), question.readerLanguage(), view);
    }

    SearchResult answer() throws IOException {
        int needed = compiled.wordsAskedFor();
        Query matching = readable.only(compiled.matching(needed));
        FacetCounter counter = count(matching);
        if (needed > 1 && counter.met() < few()) {
            matching = readable.only(compiled.matching(1));
            counter = count(matching);
        }
        List<Hit> hits = hits(page(narrowed(matching), counter.total()));
        Optional<String> better = new Spelling(readable).better(question.text(), compiled, counter.total());
        return new SearchResult(counter.total(), hits, question.facets() ? counter.counts() : Map.of(), better);
    }

    private FacetCounter count(Query matching) throws IOException {
        return view.search(matching, FacetCounter.manager(question.chosen(), question.facets()));
    }

    private int few() {
        return compiled.loose().size() < QUESTION ? FEW : FEW_FOR_A_QUESTION;
    }

    private Query narrowed(Query matching) {
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(matching, Occur.MUST);
        boolean any = false;
        for (Map.Entry<Facet, Set<String>> entry : question.chosen().entrySet()) {
            if (!entry.getValue().isEmpty()) {
                List<BytesRef> values =
                        entry.getValue().stream().map(BytesRef::new).toList();
                narrowed.add(new TermInSetQuery(Fields.of(entry.getKey()), values), Occur.FILTER);
                any = true;
            }
        }
        return any ? narrowed.build() : matching;
    }

    private ScoreDoc[] page(Query query, long total) throws IOException {
        long offset = (long) (question.page().number() - 1) * question.page().size();
        if (offset >= total) {
            return new ScoreDoc[0];
        }
        int end = (int) Math.min(offset + question.page().size(), total);
        ScoreDoc[] best = best(query, end);
        return Arrays.copyOfRange(best, (int) Math.min(offset, best.length), Math.min(end, best.length));
    }

    private ScoreDoc[] best(Query query, int count) throws IOException {
        if (question.order() == Order.TITLE) {
            return view.search(query, new TopFieldCollectorManager(BY_TITLE, count, null, count)).scoreDocs;
        }
        if (question.order() == Order.NEWEST || !compiled.ranks()) {
            return view.search(query, new TopFieldCollectorManager(NEWEST, count, null, count)).scoreDocs;
        }
        int looked = Math.max(count, LOOKED_AT_CLOSELY);
        ScoreDoc[] best = view.search(query, new TopScoreDocCollectorManager(looked, null, looked)).scoreDocs;
        new CloserLook(view, compiled.words()).reorder(best, LOOKED_AT_CLOSELY);
        return best;
    }

    private List<Hit> hits(ScoreDoc[] page) throws IOException {
        StoredFields stored = view.storedFields();
        Passages passages = new Passages(view, compiled.marks());
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc doc : page) {
            hits.add(passages.hit(doc.doc, stored));
        }
        return hits;
    }
}
