package org.lucerna.library.intake;

import org.lucerna.testing.TestDatabase;

class IntakeOnH2Test extends IntakeContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
