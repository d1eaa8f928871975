package org.lucerna.web.config;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.change.Change;
import org.lucerna.foundation.change.ChangeLog;
import org.lucerna.search.SearchDocument;
import org.lucerna.search.SearchMapping;
import org.lucerna.vocabulary.concept.Vocabularies;

/**
 * What the indexing threads read, each time in a short transaction of its own: they work outside any request, and no
 * transaction waits for the index.
 */
@UseCases
public class IndexReads {

    @Inject
    private ChangeLog log;

    @Inject
    private Vocabularies vocabularies;

    @Requires(Permission.OPERATE)
    public List<Change> changesAfter(long position, int limit) {
        return log.after(position, limit);
    }

    /** With the vocabulary of this moment: a change of it may be why these are read. */
    @Requires(Permission.OPERATE)
    public List<SearchDocument> load(SearchMapping mapping, Collection<Long> ids) {
        vocabularies.refresh();
        return mapping.load(ids);
    }

    @Requires(Permission.OPERATE)
    public List<Long> idsAfter(SearchMapping mapping, long id, int limit) {
        return mapping.idsAfter(id, limit);
    }
}
