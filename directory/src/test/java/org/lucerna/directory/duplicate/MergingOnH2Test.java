package org.lucerna.directory.duplicate;

import org.lucerna.testing.TestDatabase;

class MergingOnH2Test extends MergingContract {

    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
