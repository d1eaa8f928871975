package org.lucerna.members.session;

import org.lucerna.testing.TestDatabase;

class AccountSessionsOnH2Test extends AccountSessionsContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
