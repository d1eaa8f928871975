package org.lucerna.foundation.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** WebP (RFC 9649): one still picture, with its transparency. What moves is no logo. */
final class Webp {

    private static final int HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int LOSSY_SIDE = 0x3FFF;
    private static final int LOSSLESS_SIGNATURE = 0x2F;
    private static final int HAS_ALPHA = 0x10;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int width;
    private int height;
    private boolean drawn;

    private Webp() {}

    static Optional<Picture> find(ByteBuffer in) {
        if (in.remaining() < HEAD
                || !word(in, 0).equals("RIFF")
                || !word(in, 2 * Integer.BYTES).equals("WEBP")) {
            return Optional.empty();
        }
        in.order(ByteOrder.LITTLE_ENDIAN);
        int size = in.getInt(Integer.BYTES);
        in.position(HEAD);
        return new Webp().walk(Picture.next(in, size - Integer.BYTES));
    }

    private Optional<Picture> walk(ByteBuffer chunks) {
        while (chunks.hasRemaining() && !drawn) {
            String type = word(chunks, chunks.position());
            int length = chunks.getInt(chunks.position() + Integer.BYTES);
            if (length < 0 || length > chunks.remaining() - CHUNK_HEAD) {
                return Optional.empty();
            }
            // An odd one is padded; the last one's pad is missing in some files.
            int padded = Math.min(CHUNK_HEAD + length + length % 2, chunks.remaining());
            chunk(type, Picture.next(chunks, padded));
        }
        if (!drawn) {
            return Optional.empty();
        }
        byte[] picture = kept.toByteArray();
        ByteBuffer whole = ByteBuffer.allocate(HEAD + picture.length).order(ByteOrder.LITTLE_ENDIAN);
        whole.put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(picture.length + Integer.BYTES)
                .put("WEBP".getBytes(StandardCharsets.ISO_8859_1))
                .put(picture);
        return Optional.of(new Picture("image/webp", width, height, whole.array()));
    }

    private void chunk(String type, ByteBuffer chunk) {
        byte[] bytes = Picture.array(chunk);
        switch (type) {
            case "VP8X" -> {
                // The other flags announce colour profiles, metadata and movement, which do not follow any more.
                bytes[CHUNK_HEAD] &= HAS_ALPHA;
                atLeast(1 + three(chunk, CHUNK_HEAD + 4), 1 + three(chunk, CHUNK_HEAD + 7));
            }
            case "VP8 " -> {
                atLeast(chunk.getShort(CHUNK_HEAD + 6) & LOSSY_SIDE, chunk.getShort(CHUNK_HEAD + 8) & LOSSY_SIDE);
                drawn = true;
            }
            case "VP8L" -> {
                if (chunk.get(CHUNK_HEAD) != LOSSLESS_SIGNATURE) {
                    throw new IllegalArgumentException("No lossless picture in its chunk");
                }
                int sides = chunk.getInt(CHUNK_HEAD + 1);
                atLeast(1 + (sides & LOSSY_SIDE), 1 + (sides >> 14 & LOSSY_SIDE));
                drawn = true;
            }
            case "ALPH" -> {}
            default -> {
                return;
            }
        }
        kept.writeBytes(bytes);
        if (bytes.length % 2 != 0) {
            kept.write(0);
        }
    }

    private void atLeast(int thisWide, int thisHigh) {
        width = Math.max(width, thisWide);
        height = Math.max(height, thisHigh);
    }

    private static int three(ByteBuffer chunk, int at) {
        return (chunk.getShort(at) & 0xFFFF) | (chunk.get(at + 2) & 0xFF) << 16;
    }

    private static String word(ByteBuffer in, int at) {
        return StandardCharsets.ISO_8859_1.decode(in.slice(at, Integer.BYTES)).toString();
    }
}
