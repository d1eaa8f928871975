package org.lucerna.library.check;

import java.util.List;

/**
 * What the check found. Orphans are no fault: an import that was cut short leaves them, and they cost disk space alone.
 *
 * @param records how many records there are, withdrawn ones included
 * @param originals how many originals were read and hashed
 * @param bytesOfOrphans how much disk space the orphans take
 * @param findings the first {@value Findings#LISTED} of them; {@code faults} and {@code orphans} count all
 */
public record ConsistencyReport(
        long records, long originals, long faults, long orphans, long bytesOfOrphans, List<Finding> findings) {

    public enum Kind {
        /** A record's original is not in the store. Importing the file again puts it back. */
        ORIGINAL_MISSING,
        /** The original's bytes are not those that were imported. To be moved away; then as a missing one. */
        ORIGINAL_DAMAGED,
        /** The extracted text is gone or unreadable. Importing the file again makes it anew. */
        TEXT_MISSING,
        /** A file in the store belongs to no record. */
        ORPHAN,
        /** The index does not answer; reindexing makes a new one. */
        INDEX_UNUSABLE,
        /** The index has not caught up with the change log in the time that it was given. */
        INDEX_BEHIND,
        /** A record cannot be found: the index does not hold it. Reindexing mends it. */
        NOT_INDEXED,
        /** The index holds what is no record, or no longer one. Reindexing mends it. */
        INDEXED_WITHOUT_RECORD
    }

    /** @param subject a record's id, its original's place in the data directory, or both: whatever the operator needs */
    public record Finding(Kind kind, String subject) {}

    public ConsistencyReport {
        findings = List.copyOf(findings);
    }

    /** Whether the three agree; orphans aside. */
    public boolean sound() {
        return faults == 0;
    }
}
