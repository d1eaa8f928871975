package org.lucerna.library.intake;

import org.lucerna.testing.TestDatabase;

class IntakeOnPostgresTest extends IntakeContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
