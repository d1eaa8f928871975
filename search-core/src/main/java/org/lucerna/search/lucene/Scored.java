package org.lucerna.search.lucene;

import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.lucerna.search.lucene.View.IndexTerm;

/** Something that a text may have, and what it then counts. */
sealed interface Scored {

    float boost();

    /** The same for Lucene, without what it counts. */
    Query query();

    /** Any of these as one query. */
    static Query anyOf(List<Scored> alternatives) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        alternatives.forEach(one -> any.add(new BoostQuery(one.query(), one.boost()), Occur.SHOULD));
        return any.build();
    }

    /** One term of the words of one language, which is nearly everything that is ever asked for. */
    record OfTerm(IndexTerm term, float boost) implements Scored {
        @Override
        public Query query() {
            return term.query();
        }
    }

    /** Anything else. */
    record OfQuery(Query query, float boost) implements Scored {}
}
