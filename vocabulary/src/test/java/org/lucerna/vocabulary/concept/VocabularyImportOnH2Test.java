package org.lucerna.vocabulary.concept;

import org.lucerna.testing.TestDatabase;

class VocabularyImportOnH2Test extends VocabularyImportContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
