package org.lucerna.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.lucerna.directory.addressbook.AddressBook;
import org.lucerna.directory.duplicate.Merging;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntrySettings;
import org.lucerna.directory.entry.EntryTables;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.entry.People;
import org.lucerna.directory.keeper.Keepers;
import org.lucerna.directory.logo.EntryLogos;
import org.lucerna.directory.message.MessageSettings;
import org.lucerna.directory.message.Messages;
import org.lucerna.directory.upkeep.Suggestions;
import org.lucerna.directory.upkeep.UpkeepSettings;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/** The whole directory on one database, with its people, emptied before each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DirectoryFixture {

    protected static final UpkeepSettings UPKEEP = new UpkeepSettings(
            Duration.ofDays(335),
            Duration.ofDays(14),
            Duration.ofDays(30),
            Duration.ofDays(120),
            3,
            2,
            Duration.ofDays(90));

    protected static final MessageSettings MESSAGES = new MessageSettings(2);

    private @Nullable TestDatabase database;
    private @Nullable TestPortal portal;
    protected final Site site = new Site();
    protected final Network network = new Network();

    protected abstract TestDatabase newDatabase();

    @BeforeAll
    void open() {
        TestDatabase made = newDatabase();
        database = made;
        portal = TestPortal.open(
                made,
                List.of(
                        Entries.class,
                        Suggestions.class,
                        Messages.class,
                        AddressBook.class,
                        Merging.class,
                        EntryLogos.class,
                        Keepers.class),
                new EntrySettings(12, 24),
                UPKEEP,
                MESSAGES,
                new Staff(),
                network,
                site);
    }

    @AfterAll
    void close() {
        if (portal != null) {
            portal.close();
        }
    }

    @BeforeEach
    void emptyDirectory() {
        site.setNeeded(false);
        network.readmitAll();
        EntryTables.empty(database());
        database().execute("delete from account");
        for (Actor person : List.of(People.ANA, People.BRAM, People.CHIARA, People.DORO)) {
            database()
                    .execute(
                            "insert into account (id, version, email, name, password_hash, state, language, created_at)"
                                    + " values (" + person.account() + ", 1, '" + person.name()
                                    + "@example.org', '" + person.name() + "', '', 'ACTIVE', 'en', current_timestamp)");
        }
    }

    protected TestDatabase database() {
        if (database == null) {
            throw new IllegalStateException("Opened before all tests");
        }
        return database;
    }

    protected <T> T the(Class<T> useCases) {
        if (portal == null) {
            throw new IllegalStateException("Opened before all tests");
        }
        return portal.get(useCases);
    }

    protected <T> T inTransaction(Callable<T> work) {
        if (portal == null) {
            throw new IllegalStateException("Opened before all tests");
        }
        return portal.inTransaction(work);
    }

    protected static <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }

    protected static void does(Actor actor, Runnable work) {
        Acting.as(actor, () -> {
            work.run();
            return true;
        });
    }

    protected EntryView create(EntryDraft draft) {
        return as(People.ANA, () -> the(Entries.class).create(draft));
    }

    protected EntryView get(long id) {
        return as(People.ANA, () -> the(Entries.class).get(id));
    }

    /** The texts in one column, such as {@code select contents from letter}. */
    protected List<String> texts(String sql) {
        try (Connection connection = database().source().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
