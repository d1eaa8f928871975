package org.lucerna.directory.exchange.intake;

import org.lucerna.testing.TestDatabase;

class ImportOnPostgresTest extends ImportContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
