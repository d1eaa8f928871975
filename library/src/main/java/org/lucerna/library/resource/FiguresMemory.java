package org.lucerna.library.resource;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.lucerna.foundation.access.Audience;

/**
 * Counts the library once for each change instead of once for each look: the figures stand on the first page, and
 * counting reads every record. Thread safe.
 */
@ApplicationScoped
class FiguresMemory {

    /** More kinds of reader than that, and it starts afresh. */
    private static final int READERS = 200;

    private record Counted(long position, LibraryFigures figures) {}

    private final Map<Set<Audience>, Counted> byReader = new ConcurrentHashMap<>();

    /** @param position of the change log, read before counting: figures are never older than what it stands for */
    LibraryFigures get(Set<Audience> audiences, long position, Supplier<LibraryFigures> counting) {
        Counted known = byReader.get(audiences);
        if (known != null && known.position == position) {
            return known.figures;
        }
        LibraryFigures figures = counting.get();
        if (byReader.size() >= READERS) {
            byReader.clear();
        }
        byReader.put(audiences, new Counted(position, figures));
        return figures;
    }
}
