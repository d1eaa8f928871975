package org.lucerna.extractor.archive;

import org.lucerna.extractor.format.Unreadable;
import org.lucerna.imports.extract.Extraction.Reason;

/** A limit of the outermost archive is reached: none of its members is imported. */
final class WholeArchive extends Unreadable {

    private static final long serialVersionUID = 1L;

    WholeArchive(Reason reason, String detail) {
        super(reason, detail);
    }
}
