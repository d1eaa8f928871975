package org.lucerna.testing;

class OutboxOnPostgresTest extends OutboxContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
