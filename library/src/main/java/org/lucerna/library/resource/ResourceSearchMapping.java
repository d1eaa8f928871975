package org.lucerna.library.resource;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.library.file.ExtractedText;
import org.lucerna.library.file.FileStore;
import org.lucerna.search.SearchDocument;
import org.lucerna.search.SearchMapping;

/**
 * Records as the search knows them. It reads whatever its audience, because the index filters for itself; so it is for
 * the portal's own jobs, which act as the operator.
 */
@UseCases
public class ResourceSearchMapping implements SearchMapping {

    /** The kind of records in the change log and the index. */
    public static final String KIND = "resource";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private FileStore files;

    @Inject
    private Inventory inventory;

    @Override
    @Requires(Permission.ANYONE)
    public String kind() {
        return KIND;
    }

    @Override
    @Requires(Permission.OPERATE)
    public List<SearchDocument> load(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return Shelf.whole(em.createQuery(
                                "select r from Resource r where r.withdrawnAt is null and r.id in :ids", Resource.class)
                        .setParameter("ids", ids))
                .getResultStream()
                .map(this::document)
                .toList();
    }

    @Override
    @Requires(Permission.OPERATE)
    public List<Long> idsAfter(long id, int limit) {
        return inventory.idsAfter(id, limit);
    }

    private SearchDocument document(Resource resource) {
        Original original = resource.original();
        ExtractedText text = original == null
                ? ExtractedText.NONE
                : files.text(original.sha256()).orElse(ExtractedText.NONE);
        List<String> pages = text.pages();
        return resource.searchDocument(
                text.headings(),
                IntStream.range(0, pages.size())
                        .mapToObj(i -> new SearchDocument.PageText(i + 1, pages.get(i)))
                        .toList());
    }
}
