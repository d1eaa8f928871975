package org.lucerna.vocabulary.concept;

import org.lucerna.testing.TestDatabase;

class VocabularyEditorOnPostgresTest extends VocabularyEditorContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
