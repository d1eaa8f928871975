package org.lucerna.library.check;

import org.lucerna.testing.TestDatabase;

class ConsistencyOnPostgresTest extends ConsistencyContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
