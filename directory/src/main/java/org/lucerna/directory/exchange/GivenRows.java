package org.lucerna.directory.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A file, read row by row: however long it is, one row is in memory. For one thread. */
public interface GivenRows extends Closeable {

    /**
     * The next row that is not blank; empty at the end.
     *
     * @throws UnreadableFile when the rest of the file makes no sense
     */
    Optional<Given> next() throws IOException, UnreadableFile;

    /** What the file has that nobody asked for: its columns' titles. Known before the first row. */
    List<String> unknownColumns();
}
