package org.lucerna.library.resource;

import org.lucerna.testing.TestDatabase;

class ResourcesOnH2Test extends ResourcesContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
