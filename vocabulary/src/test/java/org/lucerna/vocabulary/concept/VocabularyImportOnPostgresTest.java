package org.lucerna.vocabulary.concept;

import org.lucerna.testing.TestDatabase;

class VocabularyImportOnPostgresTest extends VocabularyImportContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
