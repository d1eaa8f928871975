package org.lucerna.vocabulary.concept;

import org.lucerna.testing.TestDatabase;

class VocabulariesOnH2Test extends VocabulariesContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
