package org.lucerna.members.account;

import org.lucerna.testing.TestDatabase;

class AccountsOnPostgresTest extends AccountsContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
