package org.lucerna.vocabulary.concept;

import org.lucerna.testing.TestDatabase;

class VocabulariesOnPostgresTest extends VocabulariesContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
