package org.lucerna.members.account;

import org.lucerna.testing.TestDatabase;

class RecoveryOnH2Test extends RecoveryContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
