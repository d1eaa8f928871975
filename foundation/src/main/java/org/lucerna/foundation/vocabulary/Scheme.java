package org.lucerna.foundation.vocabulary;

/** The groups that the concepts fall into. A concept's id begins with its scheme's letter. */
public enum Scheme {
    PHENOMENON('P'),
    EXPLOITATION('X'),
    RECRUITMENT('R'),
    PEOPLE('T'),
    PRACTICE_CATEGORY('K'),
    SERVICE('S'),
    CROSS_BORDER('C'),
    ACTOR('A'),
    POLICY('L'),
    PRINCIPLE('G'),
    DOCUMENT_TYPE('D'),
    NETWORKING('N');

    private final char letter;

    Scheme(char letter) {
        this.letter = letter;
    }

    boolean holds(Concept concept) {
        return concept.id().charAt(0) == letter;
    }
}
