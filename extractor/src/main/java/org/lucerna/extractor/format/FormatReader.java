package org.lucerna.extractor.format;

import java.io.IOException;
import org.lucerna.extractor.draft.Draft;

/**
 * Reads one family of formats into a draft. Throws {@link Unreadable} for what it can name, {@link IOException} for broken
 * bytes; {@link org.lucerna.extractor.draft.TextFull} passes through and keeps what was read.
 */
interface FormatReader {

    void read(Source source, Draft draft) throws IOException;
}
