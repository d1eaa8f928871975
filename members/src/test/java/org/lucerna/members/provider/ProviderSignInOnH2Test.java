package org.lucerna.members.provider;

import org.lucerna.testing.TestDatabase;

class ProviderSignInOnH2Test extends ProviderSignInContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
