package org.lucerna.members.provider;

import org.lucerna.testing.TestDatabase;

class ProviderSignInOnPostgresTest extends ProviderSignInContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
