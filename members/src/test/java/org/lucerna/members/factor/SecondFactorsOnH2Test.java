package org.lucerna.members.factor;

import org.lucerna.testing.TestDatabase;

class SecondFactorsOnH2Test extends SecondFactorsContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
