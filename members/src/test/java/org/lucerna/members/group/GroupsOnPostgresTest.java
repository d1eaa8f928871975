package org.lucerna.members.group;

import org.lucerna.testing.TestDatabase;

class GroupsOnPostgresTest extends GroupsContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
