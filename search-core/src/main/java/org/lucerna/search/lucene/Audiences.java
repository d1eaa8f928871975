package org.lucerna.search.lucene;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.lucerna.foundation.access.Actor;

/** The gate: every question to the index goes through this filter. */
final class Audiences {

    private Audiences() {}

    /** The items that this reader may read. */
    static Query readableBy(Actor reader) {
        if (reader.audiences().size() == 1) {
            return new TermQuery(new Term(
                    Fields.AUDIENCE, reader.audiences().iterator().next().code()));
        }
        return new TermInSetQuery(
                Fields.AUDIENCE,
                reader.audiences().stream()
                        .map(audience -> new BytesRef(audience.code()))
                        .toList());
    }
}
