package org.lucerna.members.factor;

import org.lucerna.testing.TestDatabase;

class SecondFactorsOnPostgresTest extends SecondFactorsContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
