package org.lucerna.members.signin;

import org.lucerna.testing.TestDatabase;

class SignInOnPostgresTest extends SignInContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
