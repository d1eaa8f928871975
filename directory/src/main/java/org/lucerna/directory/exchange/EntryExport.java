package org.lucerna.directory.exchange;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.paging.Page;
import org.lucerna.foundation.paging.PageRequest;

/** Entries on their way out, whole, as their reader may see them. A slice costs the same few queries however long it is. */
@UseCases
public class EntryExport {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Entries entries;

    /** One slice, in the order in which the entries came into the directory. */
    @Requires(Permission.ANYONE)
    public Page<EntryView> list(ExportFilter filter, PageRequest page) {
        ExportQuery query = new ExportQuery(filter, Acting.current());
        List<Long> ids = query.ids(em, page.offset(), page.size());
        return new Page<>(entries.listWhole(ids), query.count(em), page);
    }

    /** The next ones after this number, for those who take everything: a row that is added meanwhile shifts nothing. */
    @Requires(Permission.ANYONE)
    public List<EntryView> listAfter(ExportFilter filter, long id, int limit) {
        return entries.listWhole(
                new ExportQuery(filter, Acting.current()).after(id).ids(em, 0, limit));
    }
}
