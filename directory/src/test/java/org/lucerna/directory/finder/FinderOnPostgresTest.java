package org.lucerna.directory.finder;

import org.lucerna.testing.TestDatabase;

class FinderOnPostgresTest extends FinderContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
