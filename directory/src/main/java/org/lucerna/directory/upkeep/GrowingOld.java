package org.lucerna.directory.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.lucerna.foundation.privacy.Kept;

/**
 * Once a day, has the index read those entries again that have merely grown older: nobody changed them, and yet they stand
 * behind others after one age, and are left out after the next. Days on which the portal was off are caught up; a round that
 * is cut short is done again, which changes nothing.
 */
@ApplicationScoped
class GrowingOld implements Kept {

    /** Of one transaction: others that write wait for it. */
    private static final int BATCH = 500;

    @Inject
    private Standings standings;

    /** @return 0: nothing goes */
    @Override
    public int deleteOutdated() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate told = standings.findToldUpTo().orElse(null);
        if (told != null && !told.isBefore(today)) {
            return 0;
        }
        List<Long> ids = standings.listPassed(told, today);
        for (int from = 0; from < ids.size(); from += BATCH) {
            standings.tell(ids.subList(from, Math.min(from + BATCH, ids.size())));
        }
        standings.noteToldUpTo(today);
        return 0;
    }
}
