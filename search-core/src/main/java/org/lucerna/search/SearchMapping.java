package org.lucerna.search;

import java.util.Collection;
import java.util.List;

/**
 * How one feature's items become search documents. A feature implements it once for each kind of item; the indexer finds
 * all of them.
 */
public interface SearchMapping {

    /** The kind in the change log and in {@link ItemKey}, such as {@code resource}. */
    String kind();

    /** The documents of those items that exist and are to be found; a missing one is taken out of the index. */
    List<SearchDocument> load(Collection<Long> ids);

    /** All ids that are to be found, above this one, ascending, at most so many: for a rebuild and for checks. */
    List<Long> idsAfter(long id, int limit);
}
