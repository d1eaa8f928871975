package org.lucerna.directory.entry;

import org.lucerna.testing.TestDatabase;

class EntryConceptsOnH2Test extends EntryConceptsContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
