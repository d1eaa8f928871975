package org.lucerna.directory.entry;

import org.lucerna.testing.TestDatabase;

class EntryConceptsOnPostgresTest extends EntryConceptsContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
