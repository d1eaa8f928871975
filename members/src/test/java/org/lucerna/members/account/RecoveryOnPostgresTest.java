package org.lucerna.members.account;

import org.lucerna.testing.TestDatabase;

class RecoveryOnPostgresTest extends RecoveryContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
