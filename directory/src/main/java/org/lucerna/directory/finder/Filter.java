package org.lucerna.directory.finder;

import java.util.Map;
import java.util.Set;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.search.Facet;

/**
 * How a reader looks at the directory. Immutable.
 *
 * @param text a name, an acronym, a town, or words for what is done; empty for everybody
 * @param chosen of the facets of organisations: any one of a facet's values, and every facet. A concept implies the
 *     narrower ones
 */
public record Filter(String text, Map<Facet, Set<String>> chosen, PageRequest page) {
    public Filter {
        text = text.strip();
        chosen = Map.copyOf(chosen);
    }

    Filter withText(String other) {
        return new Filter(other, chosen, page);
    }
}
