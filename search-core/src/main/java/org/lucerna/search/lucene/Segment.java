package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.lucerna.search.Facet;

/**
 * What every question needs of one segment, in memory: some 40 bytes for each item. Segments never change, so that a new
 * item costs no more than what is new. Immutable.
 *
 * @param lengths how long each item's text is, as the similarity encodes it: an item has one language, and so one length
 */
record Segment(byte[] lengths, Map<Facet, FacetColumn> facets) {

    static Segment of(LeafReader reader, Map<Facet, FacetValues> values) throws IOException {
        byte[] lengths = new byte[reader.maxDoc()];
        for (FieldInfo field : reader.getFieldInfos()) {
            NumericDocValues norms = Fields.isStem(field.name) ? reader.getNormValues(field.name) : null;
            while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                lengths[norms.docID()] = (byte) norms.longValue();
            }
        }
        Map<Facet, FacetColumn> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(facet, FacetColumn.of(Fields.of(facet), reader, Objects.requireNonNull(values.get(facet))));
        }
        return new Segment(lengths, facets);
    }

    FacetColumn column(Facet facet) {
        return Objects.requireNonNull(facets.get(facet));
    }
}
