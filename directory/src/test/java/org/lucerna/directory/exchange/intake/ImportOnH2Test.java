package org.lucerna.directory.exchange.intake;

import org.lucerna.testing.TestDatabase;

class ImportOnH2Test extends ImportContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
