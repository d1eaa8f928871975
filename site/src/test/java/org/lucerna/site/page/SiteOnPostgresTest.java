package org.lucerna.site.page;

import org.lucerna.testing.TestDatabase;

class SiteOnPostgresTest extends SiteContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
