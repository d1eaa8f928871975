package org.lucerna.directory.keeper;

import org.lucerna.testing.TestDatabase;

class KeepersOnPostgresTest extends KeepersContract {

    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
