package org.lucerna.directory.exchange.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.lucerna.directory.exchange.UnreadableFile;

/** The rows of a table, whatever file it stands in, one after the other. For one thread. */
interface RowReader extends Closeable {

    /** The next row; empty at the end. */
    Optional<TableRow> next() throws IOException, UnreadableFile;
}
