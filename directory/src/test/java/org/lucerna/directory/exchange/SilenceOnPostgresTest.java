package org.lucerna.directory.exchange;

import org.lucerna.testing.TestDatabase;

class SilenceOnPostgresTest extends SilenceContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
