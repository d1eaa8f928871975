package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;

/** The gate: what one reader may read of one view. Every question to the index goes through its filter. */
final class Readable {

    private final View view;
    private final Set<String> audiences;
    private final Query filter;

    Readable(View view, Actor reader) {
        this.view = view;
        this.audiences = reader.audiences().stream().map(Audience::code).collect(Collectors.toUnmodifiableSet());
        this.filter = new TermInSetQuery(
                Fields.AUDIENCE, audiences.stream().map(BytesRef::new).toList());
    }

    /** All that the reader may read. Not to be changed. */
    FixedBitSet everything() throws IOException {
        return view.withAudience(audiences);
    }

    View view() {
        return view;
    }

    /** The query, confined to what the reader may read. */
    Query only(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
    }

    /** Adds the filter to a query in the making. */
    BooleanQuery only(BooleanQuery.Builder query) {
        return query.add(filter, Occur.FILTER).build();
    }

    /** Some item that matches, or -1. */
    int findAny(Query query) throws IOException {
        TopDocs found = view.search(only(query), new TopScoreDocCollectorManager(1, null, 1));
        return found.scoreDocs.length == 0 ? -1 : found.scoreDocs[0].doc;
    }
}
