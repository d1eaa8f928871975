package org.lucerna.members.signin;

import org.lucerna.testing.TestDatabase;

class SignInOnH2Test extends SignInContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
