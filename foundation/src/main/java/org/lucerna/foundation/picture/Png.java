package org.lucerna.foundation.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** PNG (W3C PNG, third edition): chunks of which only those that draw the picture are kept. */
final class Png {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int LENGTH_TYPE_AND_SUM = 12;
    private static final Set<String> KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT");

    private Png() {}

    static Optional<Picture> find(ByteBuffer in) {
        if (in.remaining() < Long.BYTES || in.getLong() != SIGNATURE) {
            return Optional.empty();
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream(in.capacity());
        kept.writeBytes(Picture.array(in.slice(0, Long.BYTES)));
        int width = 0;
        int height = 0;
        boolean drawn = false;
        while (true) {
            int length = in.getInt(in.position());
            if (length < 0 || length > in.remaining() - LENGTH_TYPE_AND_SUM) {
                return Optional.empty();
            }
            ByteBuffer chunk = Picture.next(in, length + LENGTH_TYPE_AND_SUM);
            String type = StandardCharsets.ISO_8859_1
                    .decode(chunk.slice(Integer.BYTES, Integer.BYTES))
                    .toString();
            if (type.equals("IHDR") == (width != 0)) {
                return Optional.empty(); // the head is the first, and there is one
            }
            if (type.equals("IHDR")) {
                width = chunk.getInt(2 * Integer.BYTES);
                height = chunk.getInt(3 * Integer.BYTES);
            }
            drawn |= type.equals("IDAT");
            if (KEPT.contains(type)) {
                kept.writeBytes(Picture.array(chunk));
            }
            if (type.equals("IEND")) {
                return drawn
                        ? Optional.of(new Picture("image/png", width, height, kept.toByteArray()))
                        : Optional.empty();
            }
        }
    }
}
