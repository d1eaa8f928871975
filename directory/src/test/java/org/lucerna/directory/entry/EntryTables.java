package org.lucerna.directory.entry;

import java.util.List;
import org.lucerna.testing.TestDatabase;

/** The tables in which entries stand. */
public final class EntryTables {

    private EntryTables() {}

    /** Leaves a directory without entries, and a change log in which nothing happened. */
    public static void empty(TestDatabase database) {
        for (String table : List.of(
                "entry_ageing",
                "entry_upkeep",
                "verification_key",
                "entry_suggestion",
                "entry_proposal",
                "message_count",
                "address_book",
                "entry_likeness",
                "entry_merger",
                "letter",
                "audit_log",
                "entry_history",
                "entry_name",
                "entry_statement",
                "entry_language",
                "entry_area",
                "entry_network",
                "entry_contact",
                "entry_logo",
                "directory_entry",
                "change_log")) {
            database.execute("delete from " + table);
        }
    }
}
