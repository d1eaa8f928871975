package org.lucerna.directory.message;

import org.lucerna.testing.TestDatabase;

class MessagesOnH2Test extends MessagesContract {

    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
