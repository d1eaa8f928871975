package org.lucerna.web.config;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database that the settings name, H2 or PostgreSQL. The server's connection pool makes one of these (web.xml) and
 * draws plain connections from it.
 */
public final class PortalDataSource implements DataSource {

    private static final int CONNECT_SECONDS = 10;

    private @Nullable DataSource driver;

    /** The pool is the first to ask for a setting, so a bad one shows here. */
    private synchronized DataSource driver() {
        if (driver == null) {
            try {
                driver = openAndTry(Settings.current());
            } catch (BadSetting e) {
                throw Halt.because(e);
            }
        }
        return driver;
    }

    private static DataSource openAndTry(Settings settings) {
        DataDirectory.prepare(settings);
        DataSource source = open(settings.database());
        try (Connection connection = source.getConnection()) {
            connection.isValid(CONNECT_SECONDS);
            return source;
        } catch (SQLException e) {
            throw new BadSetting(
                    e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                            ? "lucerna.data is \"" + settings.data()
                                    + "\", but another Lucerna is running on that directory."
                            : "lucerna.db.url is \"" + settings.database().url()
                                    + "\", but that database does not answer: " + e.getMessage());
        }
    }

    private static DataSource open(Settings.Database database) {
        if (database.isPostgres()) {
            PGSimpleDataSource postgres = new PGSimpleDataSource();
            postgres.setUrl(database.url());
            postgres.setUser(database.user());
            postgres.setPassword(database.password());
            return postgres;
        }
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl(database.url());
        h2.setUser(database.user());
        h2.setPassword(database.password());
        return h2;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return driver().getConnection();
    }

    /** The pool hands over a user of its own making; the settings decide. */
    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        return driver().getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return driver().getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        driver().setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        driver().setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return driver().getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return driver().getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : driver().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || driver().isWrapperFor(type);
    }
}
