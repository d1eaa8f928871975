package org.lucerna.search.lucene;

import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * A question in Lucene's terms.
 *
 * @param loose the words: more of them is better, and so many are needed as {@link #matching} says
 * @param hints what makes an item better without being asked for: the parts of compounds
 * @param required what must be found: phrases, fields, ORs
 * @param excluded what must not
 * @param marks what to mark in texts, and what each counts
 * @param words the words that count, as asked for one after the other
 */
record CompiledQuery(
        List<Query> loose,
        List<Query> hints,
        List<Query> required,
        List<Query> excluded,
        List<Mark> marks,
        List<WeighedWord> words) {

    private static final int MANY = 10;

    /** Something to mark in a text. */
    record Mark(Query query, float weight) {}

    /**
     * A word that counts.
     *
     * @param query finds it in any language
     * @param weight what it counts in the question
     */
    record WeighedWord(Word word, Query query, double weight) {}

    /** Whether anything ranks the items; otherwise all that are not excluded are equal. */
    boolean ranks() {
        return !loose.isEmpty() || !required.isEmpty();
    }

    /** So many of the words that an item is about the question at all; the order of the items does the rest. */
    int wordsAskedFor() {
        return Math.min(loose.size(), loose.size() <= MANY ? 2 : 3);
    }

    /** The items that answer the question when at least so many of its words must be found. */
    BooleanQuery.Builder matching(int wordsNeeded) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        required.forEach(query -> all.add(query, Occur.MUST));
        excluded.forEach(query -> all.add(query, Occur.MUST_NOT));
        if (!loose.isEmpty()) {
            BooleanQuery.Builder some = new BooleanQuery.Builder();
            loose.forEach(query -> some.add(query, Occur.SHOULD));
            some.setMinimumNumberShouldMatch(Math.min(wordsNeeded, loose.size()));
            all.add(some.build(), Occur.MUST);
            hints.forEach(query -> all.add(query, Occur.SHOULD));
        } else if (required.isEmpty()) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        return all;
    }
}
