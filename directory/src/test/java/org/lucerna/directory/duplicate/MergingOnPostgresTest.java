package org.lucerna.directory.duplicate;

import org.lucerna.testing.TestDatabase;

class MergingOnPostgresTest extends MergingContract {

    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
