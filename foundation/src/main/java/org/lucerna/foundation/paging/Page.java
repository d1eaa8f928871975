package org.lucerna.foundation.paging;

import java.util.List;

/** One slice of a list, and how long the whole list is for this reader. */
public record Page<T>(List<T> items, long total, PageRequest request) {
    public Page {
        items = List.copyOf(items);
    }

    public boolean hasNext() {
        return (long) request.number() * request.size() < total;
    }
}
