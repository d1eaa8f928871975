package org.lucerna.directory.addressbook;

import org.lucerna.testing.TestDatabase;

class AddressBookOnPostgresTest extends AddressBookContract {

    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
