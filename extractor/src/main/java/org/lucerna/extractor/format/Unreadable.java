package org.lucerna.extractor.format;

import org.lucerna.imports.extract.Extraction.Reason;
import org.lucerna.imports.extract.Extraction.Refused;

/** A reader's way to say that nothing more can come out of this file, and why. */
public class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public Unreadable(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Refused refused() {
        String detail = getMessage();
        return new Refused(reason, detail == null ? "" : detail);
    }
}
