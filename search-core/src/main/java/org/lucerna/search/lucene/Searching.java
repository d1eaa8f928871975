package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.FixedBitSet;
import org.lucerna.search.Facet;
import org.lucerna.search.Hit;
import org.lucerna.search.ItemKey;
import org.lucerna.search.SearchDocument.Standing;
import org.lucerna.search.SearchQuery;
import org.lucerna.search.SearchQuery.Order;
import org.lucerna.search.SearchResult;
import org.lucerna.search.query.QueryParser;
import org.lucerna.search.thesaurus.Thesaurus;

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
    private static final SortField TITLE = new SortField(Fields.TITLE_ORDER, SortField.Type.STRING);
    private static final Sort BY_TITLE = new Sort(TITLE);
    private static final Sort BY_STANDING = new Sort(new SortField(Fields.BEHIND, SortField.Type.INT), TITLE);

    /** What is left of the score of something that nobody has confirmed for long. */
    private static final float AGEING = 0.6f;

    private final View view;
    private final SearchQuery question;
    private final CompiledQuery compiled;
    private final Readable readable;
    private final Occurrences occurrences;

    /** Among what a word must be known, not to be strange. */
    private final FixedBitSet known;

    /** Words that nothing has that this reader may read; in a question by name, nothing of the kinds that were chosen. */
    private final Set<String> strange = new HashSet<>();

    Searching(SearchQuery question, Thesaurus thesaurus, Readable readable) throws IOException {
        this.readable = readable;
        this.view = readable.view();
        this.question = question;
        this.compiled = QueryCompiler.compile(
                QueryParser.parse(question.text()), question.readerLanguage(), thesaurus, question.expand(), view);
        this.occurrences = new Occurrences(view, compiled.vocabulary());
        this.known = known();
    }

    private FixedBitSet known() throws IOException {
        Set<String> kinds = question.chosen().getOrDefault(Facet.KIND, Set.of());
        if (!question.byName() || kinds.isEmpty()) {
            return readable.everything();
        }
        FixedBitSet known = view.havingAnyOf(Fields.of(Facet.KIND), kinds);
        known.and(readable.everything());
        return known;
    }

    SearchResult answer() throws IOException {
        try (Sweep sweep = sweep()) {
            FacetCounter counter = new FacetCounter(view, matching(sweep), question.chosen());
            long total = counter.found().cardinality();
            List<Hit> hits = hits(page(sweep, counter.found(), total));
            Optional<String> better = new Spelling(readable, known, question.byName() ? Fields.NAME : Fields.WORDS)
                    .better(question.text(), strange);
            return new SearchResult(
                    total,
                    hits,
                    counter.counts(question.counted()),
                    better,
                    Expansions.told(compiled.named(), readable));
        }
    }

    /** All that is found, in the order asked for. */
    List<ItemKey> keys() throws IOException {
        try (Sweep sweep = sweep()) {
            FixedBitSet found = new FacetCounter(view, matching(sweep), question.chosen()).found();
            int total = found.cardinality();
            return total == 0 ? List.of() : Keys.of(view.getIndexReader(), best(sweep, found, total));
        }
    }

    private FixedBitSet matching(Sweep sweep) throws IOException {
        int needed = compiled.wordsAskedFor();
        FixedBitSet matching = matching(sweep, needed);
        return needed > 1 && matching.cardinality() < few() ? matching(sweep, 1) : matching;
    }

    private Sweep sweep() throws IOException {
        Sweep sweep = new Sweep(readable);
        for (CompiledQuery.Loose loose : compiled.loose()) {
            boolean anywhere = sweep.word(loose.forms(), known);
            if (!anywhere && loose.word() != null) {
                strange.add(loose.word().surface());
            }
        }
        for (Scored required : compiled.required()) {
            sweep.required(required);
        }
        for (Scored hint : compiled.hints()) {
            sweep.hint(hint);
        }
        return sweep;
    }

    private FixedBitSet matching(Sweep sweep, int words) throws IOException {
        FixedBitSet matching = sweep.matching(words);
        for (Query excluded : compiled.excluded()) {
            sweep.exclude(excluded, matching);
        }
        FixedBitSet inactive = view.standing(Standing.INACTIVE);
        if (inactive != null && !question.chosen().containsKey(Facet.STANDING)) {
            matching.andNot(inactive);
        }
        return matching;
    }

    private int few() {
        return compiled.loose().size() < QUESTION ? FEW : FEW_FOR_A_QUESTION;
    }

    private ScoreDoc[] page(Sweep sweep, FixedBitSet found, long total) throws IOException {
        long offset = (long) (question.page().number() - 1) * question.page().size();
        if (offset >= total) {
            return new ScoreDoc[0];
        }
        int end = (int) Math.min(offset + question.page().size(), total);
        ScoreDoc[] best = best(sweep, found, end);
        return Arrays.copyOfRange(best, (int) Math.min(offset, best.length), Math.min(end, best.length));
    }

    private ScoreDoc[] best(Sweep sweep, FixedBitSet found, int count) throws IOException {
        if (question.order() == Order.TITLE) {
            return Ranking.by(BY_TITLE, view, found, count);
        }
        if (question.order() == Order.STANDING) {
            return Ranking.by(BY_STANDING, view, found, count);
        }
        if (question.order() == Order.NEWEST || !compiled.ranks()) {
            return Ranking.by(NEWEST, view, found, count);
        }
        FixedBitSet ageing = view.standing(Standing.AGEING);
        if (ageing != null) {
            sweep.lower(ageing, AGEING);
        }
        ScoreDoc[] best = Ranking.byScore(sweep, found, Math.max(count, LOOKED_AT_CLOSELY));
        new CloserLook(compiled.words(), occurrences).reorder(best, LOOKED_AT_CLOSELY);
        if (question.byName()) {
            new NameOrder(question.text(), view).reorder(best, LOOKED_AT_CLOSELY);
        }
        return best;
    }

    private List<Hit> hits(ScoreDoc[] page) throws IOException {
        StoredFields stored = view.storedFields();
        Passages passages = new Passages(view, compiled.marks(), occurrences);
        occurrences.read(Arrays.stream(page).mapToInt(doc -> doc.doc).toArray());
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc doc : page) {
            hits.add(Expansions.told(passages.hit(doc.doc, stored), doc.doc, compiled.named(), view));
        }
        return hits;
    }
}
