package org.lucerna.vocabulary.concept;

import org.lucerna.testing.TestDatabase;

class VocabularyEditorOnH2Test extends VocabularyEditorContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
