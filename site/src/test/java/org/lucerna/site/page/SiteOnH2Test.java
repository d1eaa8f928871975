package org.lucerna.site.page;

import org.lucerna.testing.TestDatabase;

class SiteOnH2Test extends SiteContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
