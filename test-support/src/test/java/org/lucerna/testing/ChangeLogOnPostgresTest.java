package org.lucerna.testing;

class ChangeLogOnPostgresTest extends ChangeLogContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
