package org.lucerna.foundation.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** JPEG (ITU-T T.81, annex B): segments; applications' own and comments are left out, but Adobe's colours. */
final class Jpeg {

    private static final int START = 0xFFD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int ADOBE = 0xEE;
    private static final int BYTE = 0xFF;
    private static final int SHORT = 0xFFFF;

    private final ByteBuffer in;
    private final ByteArrayOutputStream kept;
    private int width;
    private int height;
    private boolean drawn;

    private Jpeg(ByteBuffer in) {
        this.in = in;
        kept = new ByteArrayOutputStream(in.capacity());
    }

    static Optional<Picture> find(ByteBuffer in) {
        return in.remaining() < Short.BYTES || (in.getShort() & SHORT) != START
                ? Optional.empty()
                : new Jpeg(in).walk();
    }

    private Optional<Picture> walk() {
        kept.write(BYTE);
        kept.write(START & BYTE);
        while (true) {
            int marker = marker();
            if (marker == END) {
                kept.write(BYTE);
                kept.write(END);
                return drawn
                        ? Optional.of(new Picture("image/jpeg", width, height, kept.toByteArray()))
                        : Optional.empty();
            }
            segment(marker);
            if (marker == SCAN) {
                drawn = true;
                scan();
            }
        }
    }

    /** Markers may be preceded by any number of fill bytes. */
    private int marker() {
        int at = in.get() & BYTE;
        if (at != BYTE) {
            throw new IllegalArgumentException("No marker where a segment begins");
        }
        while (at == BYTE) {
            at = in.get() & BYTE;
        }
        return at;
    }

    private void segment(int marker) {
        int length = in.getShort(in.position()) & SHORT;
        if (length < Short.BYTES) {
            throw new IllegalArgumentException("A segment shorter than its own length");
        }
        ByteBuffer segment = Picture.next(in, length);
        if (isFrame(marker)) {
            height = Math.max(height, segment.getShort(3) & SHORT);
            width = Math.max(width, segment.getShort(5) & SHORT);
        }
        boolean told =
                marker == COMMENT || marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION && marker != ADOBE;
        if (!told) {
            kept.write(BYTE);
            kept.write(marker);
            kept.writeBytes(Picture.array(segment));
        }
    }

    /** SOF0 to SOF15, among which stand three tables: DHT, JPG and DAC. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** The drawing itself, up to a marker that is neither a stuffed zero nor a restart. */
    private void scan() {
        while (true) {
            int at = in.get() & BYTE;
            if (at == BYTE) {
                int after = in.get(in.position()) & BYTE;
                if (after != 0 && (after < 0xD0 || after > 0xD7)) {
                    in.position(in.position() - 1);
                    return;
                }
            }
            kept.write(at);
        }
    }
}
