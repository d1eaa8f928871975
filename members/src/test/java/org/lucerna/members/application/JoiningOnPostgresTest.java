package org.lucerna.members.application;

import org.lucerna.testing.TestDatabase;

class JoiningOnPostgresTest extends JoiningContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
