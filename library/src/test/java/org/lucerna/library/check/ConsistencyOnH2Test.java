package org.lucerna.library.check;

import org.lucerna.testing.TestDatabase;

class ConsistencyOnH2Test extends ConsistencyContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
