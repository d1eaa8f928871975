package org.lucerna.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** An empty database with today's tables, made for one test class. Both kinds are the real thing. */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final CountingSource source;

    private TestDatabase(DataSource source) {
        this.source = new CountingSource(source);
        Flyway.configure(TestDatabase.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** What runs on one machine, in memory. */
    public static TestDatabase h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:test" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
        source.setUser("sa");
        source.setPassword("sa");
        return new TestDatabase(source);
    }

    /** The same in a file, whose rows are not in memory; {@code file} without its ending. */
    public static TestDatabase h2(Path file) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + file.toAbsolutePath() + ";DB_CLOSE_DELAY=-1");
        source.setUser("sa");
        source.setPassword("sa");
        return new TestDatabase(source);
    }

    /** What runs on many machines: a PostgreSQL server of this test run's own. */
    public static TestDatabase postgres() {
        return new TestDatabase(PostgresServer.running().createDatabase("test" + COUNT.incrementAndGet()));
    }

    public DataSource source() {
        return source;
    }

    /** How many statements have been sent so far. */
    public int statements() {
        return source.statements();
    }

    /** Does something behind the use cases' back. */
    public void execute(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The one text that this asks for. */
    public String text(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The one number that this asks for. */
    public long number(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
