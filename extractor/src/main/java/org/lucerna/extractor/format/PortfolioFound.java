package org.lucerna.extractor.format;

/** A PDF that is an envelope around other files: to be unpacked, not to be read. Only its catalogue tells. */
public final class PortfolioFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortfolioFound() {
        super("a PDF portfolio", null, false, false);
    }
}
