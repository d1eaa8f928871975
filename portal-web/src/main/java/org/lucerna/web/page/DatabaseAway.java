package org.lucerna.web.page;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that does not answer from a mistake of ours: the one passes by itself. */
final class DatabaseAway {

    /** How Payara's pool begins when it gets no connection; it gives no SQLSTATE with it. */
    private static final String NO_CONNECTION = "Error in allocating a connection";

    private DatabaseAway() {}

    static boolean caused(@Nullable Object thrown) {
        Throwable cause = thrown instanceof Throwable failure ? failure : null;
        for (; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException problem && isAbsence(problem)) {
                return true;
            }
        }
        return false;
    }

    /** SQLSTATE class 08: connection exception; 57P01 to 57P03: PostgreSQL stops, or is just starting. */
    private static boolean isAbsence(SQLException problem) {
        String state = String.valueOf(problem.getSQLState());
        return problem instanceof SQLTransientConnectionException
                || problem instanceof SQLNonTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P0")
                || String.valueOf(problem.getMessage()).startsWith(NO_CONNECTION);
    }
}
