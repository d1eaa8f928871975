package org.lucerna.directory.upkeep;

import org.lucerna.testing.TestDatabase;

class UpkeepOnPostgresTest extends UpkeepContract {

    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
