package org.lucerna.members.group;

import org.lucerna.testing.TestDatabase;

class GroupsOnH2Test extends GroupsContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
