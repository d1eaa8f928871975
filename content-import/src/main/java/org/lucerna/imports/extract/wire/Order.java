package org.lucerna.imports.extract.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** What a worker is asked to do with one file. */
public sealed interface Order {

    /** Reads a document or unpacks an archive; {@code workspace} does not exist and is made when there is a need. */
    record Extract(Path file, String fileName, Path workspace) implements Order {}

    /** Draws a cover to {@code picture}. */
    record DrawCover(Path file, String mediaType, Path picture) implements Order {}

    default void write(DataOutputStream out) throws IOException {
        switch (this) {
            case Extract order -> {
                out.writeByte('E');
                Strings.write(out, order.file.toString());
                Strings.write(out, order.fileName);
                Strings.write(out, order.workspace.toString());
            }
            case DrawCover order -> {
                out.writeByte('C');
                Strings.write(out, order.file.toString());
                Strings.write(out, order.mediaType);
                Strings.write(out, order.picture.toString());
            }
        }
        out.flush();
    }

    /** @throws java.io.EOFException when the portal has gone */
    static Order read(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        Strings strings = new Strings(in, 1 << 20);
        Path file = Path.of(strings.read());
        String hint = strings.read();
        Path result = Path.of(strings.read());
        return switch (kind) {
            case 'E' -> new Extract(file, hint, result);
            case 'C' -> new DrawCover(file, hint, result);
            default -> throw new IOException("No such order: " + kind);
        };
    }
}
