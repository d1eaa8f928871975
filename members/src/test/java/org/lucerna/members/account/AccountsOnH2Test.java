package org.lucerna.members.account;

import org.lucerna.testing.TestDatabase;

class AccountsOnH2Test extends AccountsContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
