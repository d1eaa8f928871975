package org.lucerna.search.projection;

import java.util.List;
import org.lucerna.foundation.change.Change;

/** The committed changes, as the follower reads them. Each call sees what was committed when it was made. */
@FunctionalInterface
public interface ChangeFeed {

    /** The changes after this position, oldest first, at most so many. */
    List<Change> after(long position, int limit);
}
