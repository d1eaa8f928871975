package org.lucerna.directory.logo;

import org.lucerna.testing.TestDatabase;

class EntryLogosOnPostgresTest extends EntryLogosContract {

    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
