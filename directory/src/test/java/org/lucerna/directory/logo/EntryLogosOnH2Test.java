package org.lucerna.directory.logo;

import org.lucerna.testing.TestDatabase;

class EntryLogosOnH2Test extends EntryLogosContract {

    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
