package org.lucerna.web.config;

import java.util.Collection;
import java.util.List;
import org.lucerna.search.SearchDocument;
import org.lucerna.search.SearchMapping;

/** A feature's mapping, read in transactions. */
record ReadMapping(SearchMapping mapping, IndexReads reads) implements SearchMapping {

    @Override
    public String kind() {
        return mapping.kind();
    }

    @Override
    public List<SearchDocument> load(Collection<Long> ids) {
        return reads.load(mapping, ids);
    }

    @Override
    public List<Long> idsAfter(long id, int limit) {
        return reads.idsAfter(mapping, id, limit);
    }
}
