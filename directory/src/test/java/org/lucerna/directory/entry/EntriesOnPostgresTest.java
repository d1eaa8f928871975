package org.lucerna.directory.entry;

import org.lucerna.testing.TestDatabase;

class EntriesOnPostgresTest extends EntriesContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
