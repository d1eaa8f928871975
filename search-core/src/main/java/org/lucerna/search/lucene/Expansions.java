package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.lucerna.search.Expansion;
import org.lucerna.search.Facet;
import org.lucerna.search.Hit;
import org.lucerna.search.thesaurus.Label;
import org.lucerna.search.thesaurus.Naming;

/**
 * The other words of the concepts that a question names, as Lucene looks for them: each in the texts of its own language,
 * where it means what the question means, its words side by side.
 */
final class Expansions {

    /**
     * What the other words count beside the question's own. Tried on the demonstration set: at 0.3 a short text in
     * another language came before a long one that says it literally. Among themselves any factor orders them alike.
     */
    private static final float BESIDE_LITERAL = 0.1f;

    /** What it counts, in matches of a word, that an item is filed under the concept. */
    private static final float FILED = 1f;

    private static final int MOST_NAMED = 5;

    /** A label and what finds it. */
    record Wording(Label label, Query query) {}

    /**
     * A stretch of the question that names concepts.
     *
     * @param literal finds the stretch as it is written
     * @param wordings what else is looked for; none that the index cannot have
     */
    record Named(Query literal, List<Wording> wordings) {}

    private Expansions() {}

    static List<Wording> wordings(Naming naming, View view) throws IOException {
        List<Wording> wordings = new ArrayList<>();
        for (Label label : naming.labels()) {
            String analysis = Fields.analysis(label.language());
            boolean held =
                    view.analyses().stream().anyMatch(known -> known.name().equals(analysis));
            if (held && occurs(label, Fields.stem(analysis), view)) {
                wordings.add(new Wording(label, query(label, Fields.stem(analysis))));
            }
        }
        return wordings;
    }

    private static boolean occurs(Label label, String field, View view) throws IOException {
        for (Set<String> forms : label.stems()) {
            boolean any = false;
            for (String form : forms) {
                any |= view.getIndexReader().docFreq(new Term(field, form)) > 0;
            }
            if (!any) {
                return false;
            }
        }
        return true;
    }

    private static Query query(Label label, String field) {
        if (label.stems().size() == 1) {
            Set<String> forms = label.stems().getFirst();
            if (forms.size() == 1) {
                return new TermQuery(new Term(field, forms.iterator().next()));
            }
            SynonymQuery.Builder any = new SynonymQuery.Builder(field);
            forms.forEach(form -> any.addTerm(new Term(field, form)));
            return any.build();
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        label.stems()
                .forEach(forms -> phrase.add(
                        forms.stream().map(form -> new Term(field, form)).toArray(Term[]::new)));
        return phrase.build();
    }

    /** The stretch in its own words or in others, whichever counts more; what is filed under its concepts as well. */
    static Query grown(Naming naming, Named named, double weight) {
        float beside = (float) (BESIDE_LITERAL * weight);
        List<Query> ways = new ArrayList<>();
        ways.add(named.literal());
        named.wordings().forEach(wording -> ways.add(new BoostQuery(wording.query(), beside)));
        List<BytesRef> concepts = naming.concepts().stream().map(BytesRef::new).toList();
        for (Facet facet : List.of(Facet.TOPIC, Facet.TYPE)) {
            Query filed = new ConstantScoreQuery(new TermInSetQuery(Fields.of(facet), concepts));
            ways.add(new BoostQuery(filed, FILED * beside));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    static float markWeight(double weight) {
        return (float) (BESIDE_LITERAL * weight);
    }

    /** What readers are told: words that something of theirs has. */
    static List<Expansion> told(List<Named> all, Readable readable) throws IOException {
        Set<Expansion> told = new LinkedHashSet<>();
        for (Named named : all.subList(0, Math.min(MOST_NAMED, all.size()))) {
            for (Wording wording : named.wordings()) {
                Label label = wording.label();
                if (label.shown() && readable.findAny(wording.query()) >= 0) {
                    told.add(new Expansion(label.concept(), label.words(), label.language()));
                }
            }
        }
        return List.copyOf(told);
    }

    /** The hit with the words by which it was found, where it does not have those of the question. */
    static Hit told(Hit hit, int doc, List<Named> all, View view) throws IOException {
        Set<String> through = new LinkedHashSet<>();
        for (Named named : all) {
            if (!matches(named.literal(), doc, view)) {
                for (Wording wording : named.wordings()) {
                    if (wording.label().shown() && matches(wording.query(), doc, view)) {
                        through.add(wording.label().words());
                    }
                }
            }
        }
        return through.isEmpty() ? hit : hit.foundThrough(List.copyOf(through));
    }

    private static boolean matches(Query query, int doc, View view) throws IOException {
        LeafReaderContext leaf = view.getIndexReader()
                .leaves()
                .get(ReaderUtil.subIndex(doc, view.getIndexReader().leaves()));
        Scorer scorer = view.createWeight(view.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                .scorer(leaf);
        int inLeaf = doc - leaf.docBase;
        return scorer != null && scorer.iterator().advance(inLeaf) == inLeaf;
    }
}
