package org.lucerna.foundation.database;

import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells whether a statement failed because the same thing exists already. */
public final class UniqueConstraint {

    /** SQLSTATE "unique violation": H2 and PostgreSQL agree on it. */
    private static final String UNIQUE_VIOLATION = "23505";

    private UniqueConstraint() {}

    /** @param name of the constraint in the schema; both databases name it in their message */
    public static boolean brokenIn(Throwable failure, String name) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT).contains(name);
            }
        }
        return false;
    }
}
