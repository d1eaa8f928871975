package org.lucerna.library.resource;

import org.lucerna.testing.TestDatabase;

class ResourceConceptsOnPostgresTest extends ResourceConceptsContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
