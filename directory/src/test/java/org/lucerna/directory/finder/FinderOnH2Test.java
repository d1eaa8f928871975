package org.lucerna.directory.finder;

import org.lucerna.testing.TestDatabase;

class FinderOnH2Test extends FinderContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
