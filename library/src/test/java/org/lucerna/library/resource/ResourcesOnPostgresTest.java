package org.lucerna.library.resource;

import org.lucerna.testing.TestDatabase;

class ResourcesOnPostgresTest extends ResourcesContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
