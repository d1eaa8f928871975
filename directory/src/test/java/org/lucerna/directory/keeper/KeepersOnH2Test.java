package org.lucerna.directory.keeper;

import org.lucerna.testing.TestDatabase;

class KeepersOnH2Test extends KeepersContract {

    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
