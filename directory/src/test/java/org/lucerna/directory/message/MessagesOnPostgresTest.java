package org.lucerna.directory.message;

import org.lucerna.testing.TestDatabase;

class MessagesOnPostgresTest extends MessagesContract {

    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
