package org.lucerna.web.mail;

import org.lucerna.foundation.mail.QueuedLetter;

/** A way for letters to leave. */
interface Carrier {

    /** Makes ready for some letters: the connection to a mail server. */
    Round begin() throws CarrierAway;

    /** Some letters, one after the other. */
    interface Round extends AutoCloseable {

        /** Returns once the letter is in other hands. */
        void carry(QueuedLetter letter, LetterText text) throws LetterRefused, CarrierAway;

        @Override
        void close();
    }
}
