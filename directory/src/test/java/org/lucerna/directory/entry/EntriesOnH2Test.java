package org.lucerna.directory.entry;

import org.lucerna.testing.TestDatabase;

class EntriesOnH2Test extends EntriesContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
