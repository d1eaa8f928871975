package org.lucerna.directory.upkeep;

import org.lucerna.testing.TestDatabase;

class UpkeepOnH2Test extends UpkeepContract {

    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
