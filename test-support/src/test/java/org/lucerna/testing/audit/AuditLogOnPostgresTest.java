package org.lucerna.testing.audit;

import org.lucerna.testing.TestDatabase;

class AuditLogOnPostgresTest extends AuditLogContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
