package org.lucerna.members.application;

import org.lucerna.testing.TestDatabase;

class JoiningOnH2Test extends JoiningContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
