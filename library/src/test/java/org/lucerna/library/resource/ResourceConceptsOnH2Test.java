package org.lucerna.library.resource;

import org.lucerna.testing.TestDatabase;

class ResourceConceptsOnH2Test extends ResourceConceptsContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
