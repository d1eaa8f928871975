package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.lucerna.search.Facet;

/** The segments of one index that are in use, each read once. Thread safe. */
final class Segments {

    private final Map<Facet, FacetValues> values = new EnumMap<>(Facet.class);
    private final Map<IndexReader.CacheKey, Segment> known = new ConcurrentHashMap<>();

    Segments() {
        for (Facet facet : Facet.values()) {
            values.put(facet, new FacetValues());
        }
    }

    /** Reads the segment, or remembers it; it is forgotten when its reader is closed. */
    Segment of(LeafReader reader) throws IOException {
        IndexReader.CacheHelper lifetime = reader.getCoreCacheHelper();
        if (lifetime == null) {
            return Segment.of(reader, values);
        }
        Segment segment = known.get(lifetime.getKey());
        if (segment == null) {
            segment = Segment.of(reader, values);
            if (known.putIfAbsent(lifetime.getKey(), segment) == null) {
                lifetime.addClosedListener(known::remove);
            }
        }
        return segment;
    }

    FacetValues values(Facet facet) {
        return Objects.requireNonNull(values.get(facet));
    }
}
