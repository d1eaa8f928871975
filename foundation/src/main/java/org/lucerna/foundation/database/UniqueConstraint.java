package org.lucerna.foundation.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells whether a statement failed because the same thing exists already. */
public final class UniqueConstraint {

    /** SQLSTATE "unique violation": H2 and PostgreSQL agree on it. */
    private static final String UNIQUE_VIOLATION = "23505";

    private UniqueConstraint() {}

    public static boolean brokenIn(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
