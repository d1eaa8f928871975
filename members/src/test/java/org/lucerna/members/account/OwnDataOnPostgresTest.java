package org.lucerna.members.account;

import org.lucerna.testing.TestDatabase;

class OwnDataOnPostgresTest extends OwnDataContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
