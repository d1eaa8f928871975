package org.lucerna.members.account;

import org.lucerna.testing.TestDatabase;

class OwnDataOnH2Test extends OwnDataContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
