package org.lucerna.testing.audit;

import org.lucerna.testing.TestDatabase;

class AuditLogOnH2Test extends AuditLogContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
