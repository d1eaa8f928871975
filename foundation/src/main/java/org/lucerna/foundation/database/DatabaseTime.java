package org.lucerna.foundation.database;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Moments as the databases keep them. PostgreSQL drops what is finer than a microsecond, so it is dropped before: what
 * was written and what is read later are then equal.
 */
public final class DatabaseTime {

    private DatabaseTime() {}

    public static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
