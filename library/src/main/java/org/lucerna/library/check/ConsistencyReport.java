package org.lucerna.library.check;

import java.util.List;

/**
 * What the check found. Orphans are no fault: an import that was cut short leaves them, and they cost disk space alone.
 *
 * @param records how many records were compared, withdrawn ones included
 * @param originals how many originals were read and hashed
 * @param findings the first {@value Consistency#LISTED} of them; {@code faults} and {@code orphans} count all
 */
public record ConsistencyReport(
        long records, long originals, long faults, long orphans, long bytesOfOrphans, List<Finding> findings) {

    public enum Kind {
        /** A record's original is not in the store. */
        ORIGINAL_MISSING,
        /** The original's bytes are not those that were imported. */
        ORIGINAL_DAMAGED,
        /** The extracted text is gone or unreadable; {@code mendTexts} makes it again. */
        TEXT_MISSING,
        /** A file in the store belongs to no record. */
        ORPHAN,
        /** A record cannot be found: the index does not hold it. */
        NOT_INDEXED,
        /** The index holds an item that is no record, or no longer one. */
        INDEXED_WITHOUT_RECORD
    }

    /** @param subject the record's id, or the file's name in the store */
    public record Finding(Kind kind, String subject) {}

    public ConsistencyReport {
        findings = List.copyOf(findings);
    }

    /** Whether the three agree; orphans aside. */
    public boolean sound() {
        return faults == 0;
    }
}
