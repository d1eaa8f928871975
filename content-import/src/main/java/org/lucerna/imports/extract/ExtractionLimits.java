package org.lucerna.imports.extract;

import java.time.Duration;

/**
 * What one file may cost before it is refused. Immutable.
 *
 * @param time wall clock for one file, reading and unpacking together; then its worker is killed: {@code TOO_SLOW}
 * @param ocrTime wall clock for one scan, from the first page that is recognised; what was read by then is kept and the
 *     document counts as truncated
 * @param fileBytes longest file that is looked at, members of archives included: {@code TOO_LARGE}
 * @param characters longest text kept of one document; the rest is cut and the document counts as truncated
 * @param pages most pages kept of one document; the rest is cut and the document counts as truncated
 * @param archiveDepth how deep archives may lie in each other: 1 is an archive without archives in it; deeper ones are
 *     {@code TOO_DEEP}
 * @param archiveMembers most files in one archive, those of its inner archives included: {@code TOO_MANY_MEMBERS}
 * @param unpackedBytes most that one archive, or one document that is a ZIP inside, may unpack to: {@code TOO_LARGE}
 * @param compressionRatio most unpacked bytes for one packed byte, looked at from a megabyte on; more is a bomb:
 *     {@code TOO_LARGE}. Honest office files stay below 100, DEFLATE ends at 1032
 */
public record ExtractionLimits(
        Duration time,
        Duration ocrTime,
        long fileBytes,
        int characters,
        int pages,
        int archiveDepth,
        int archiveMembers,
        long unpackedBytes,
        int compressionRatio) {

    /** Sound on a small machine: a minute, 200 MB, ten million characters (about 4,000 printed pages). */
    public static final ExtractionLimits DEFAULT = new ExtractionLimits(
            Duration.ofSeconds(60), Duration.ofMinutes(5), 200L << 20, 10_000_000, 20_000, 3, 1_000, 1L << 30, 200);

    /** @throws IllegalArgumentException when a limit is not positive */
    public ExtractionLimits {
        if (!time.isPositive() || !ocrTime.isPositive()) {
            throw new IllegalArgumentException("Times must be positive: " + time + ", " + ocrTime);
        }
        if (fileBytes < 1
                || characters < 1
                || pages < 1
                || archiveDepth < 1
                || archiveMembers < 1
                || unpackedBytes < 1
                || compressionRatio < 1) {
            throw new IllegalArgumentException("Limits must be positive");
        }
    }

    public ExtractionLimits withTime(Duration newTime) {
        return new ExtractionLimits(
                newTime,
                ocrTime,
                fileBytes,
                characters,
                pages,
                archiveDepth,
                archiveMembers,
                unpackedBytes,
                compressionRatio);
    }

    public ExtractionLimits withFileBytes(long newFileBytes) {
        return new ExtractionLimits(
                time,
                ocrTime,
                newFileBytes,
                characters,
                pages,
                archiveDepth,
                archiveMembers,
                unpackedBytes,
                compressionRatio);
    }

    public ExtractionLimits withCharacters(int newCharacters) {
        return new ExtractionLimits(
                time,
                ocrTime,
                fileBytes,
                newCharacters,
                pages,
                archiveDepth,
                archiveMembers,
                unpackedBytes,
                compressionRatio);
    }

    public ExtractionLimits withArchive(int depth, int members, long newUnpackedBytes) {
        return new ExtractionLimits(
                time, ocrTime, fileBytes, characters, pages, depth, members, newUnpackedBytes, compressionRatio);
    }
}
