package org.lucerna.directory.exchange;

import org.lucerna.testing.TestDatabase;

class SilenceOnH2Test extends SilenceContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
