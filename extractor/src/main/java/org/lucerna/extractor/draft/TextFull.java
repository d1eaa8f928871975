package org.lucerna.extractor.draft;

/** The document is longer than the limit: reading stops, what was read is kept. Not an error, so without a stack trace. */
public final class TextFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TextFull() {
        super("The text is longer than the limit", null, false, false);
    }
}
