package org.lucerna.imports.extract.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.lucerna.imports.extract.ExtractionLimits;

/**
 * The first words to a new worker.
 *
 * @param ocrLanguages as Tesseract's {@code -l} takes them ({@code eng+deu}); empty when scans are not read
 */
public record Setup(ExtractionLimits limits, String ocrLanguages) {

    public void write(DataOutputStream out) throws IOException {
        out.writeLong(limits.time().toMillis());
        out.writeLong(limits.ocrTime().toMillis());
        out.writeLong(limits.fileBytes());
        out.writeInt(limits.characters());
        out.writeInt(limits.pages());
        out.writeInt(limits.archiveDepth());
        out.writeInt(limits.archiveMembers());
        out.writeLong(limits.unpackedBytes());
        out.writeInt(limits.compressionRatio());
        Strings.write(out, ocrLanguages);
        out.flush();
    }

    public static Setup read(DataInputStream in) throws IOException {
        ExtractionLimits limits = new ExtractionLimits(
                Duration.ofMillis(in.readLong()),
                Duration.ofMillis(in.readLong()),
                in.readLong(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readLong(),
                in.readInt());
        return new Setup(limits, new Strings(in, 1_000).read());
    }
}
