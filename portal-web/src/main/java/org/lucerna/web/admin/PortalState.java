package org.lucerna.web.admin;

import org.jspecify.annotations.Nullable;

/**
 * How the portal is, for its operator.
 *
 * @param database the kind of database
 * @param disk of the data directory
 * @param setupToken with which the first administrator is created; null once there is one
 */
public record PortalState(
        String database,
        Index index,
        Disk disk,
        Extractor extractor,
        Mail mail,
        @Nullable String setupToken) {

    /**
     * @param usable whether questions are answered
     * @param behind how many changes are committed and not yet findable
     * @param problem a sentence, or null when all is well
     * @param rebuild how far a rebuild is, or null when none is under way
     */
    public record Index(
            boolean usable,
            long items,
            long position,
            long behind,
            @Nullable String problem,
            @Nullable Rebuild rebuild) {}

    public record Rebuild(long done, long total) {}

    public record Disk(long freeBytes, long totalBytes) {}

    /**
     * @param waiting letters that have not left yet
     * @param givenUp letters that could not be delivered, as long as they are remembered
     * @param problem why letters do not leave, or null when they do
     */
    public record Mail(long waiting, long givenUp, @Nullable String problem) {}

    /** @param ocr the version of Tesseract, or null when scans are not read */
    public record Extractor(boolean present, @Nullable String ocr) {}
}
