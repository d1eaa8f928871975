package org.lucerna.testing;

class OutboxOnH2Test extends OutboxContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
