package org.lucerna.directory.addressbook;

import org.lucerna.testing.TestDatabase;

class AddressBookOnH2Test extends AddressBookContract {

    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
