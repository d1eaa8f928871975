package org.lucerna.members.session;

import org.lucerna.testing.TestDatabase;

class AccountSessionsOnPostgresTest extends AccountSessionsContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
