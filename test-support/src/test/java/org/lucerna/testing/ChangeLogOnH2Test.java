package org.lucerna.testing;

class ChangeLogOnH2Test extends ChangeLogContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
