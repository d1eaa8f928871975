package org.lucerna.foundation.picture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.lucerna.foundation.problem.Invalid;

/**
 * A logo: a small PNG, JPEG or WebP. {@code type} is its media type; the bytes belong to whoever asked.
 *
 * @param type empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to the browser at once, never compared
public record Logo(String type, byte[] bytes) {

    /** In bytes, as sent. The columns that keep logos (Base64) have room for this and not much more. */
    public static final int LARGEST = 250_000;

    /** In pixels. A small file can unfold into gigabytes in its reader's memory. */
    public static final int LONGEST_SIDE = 2_000;

    private static final String FIELD = "logo";
    private static final int WHERE_SVG_BEGINS = 1_000;
    private static final int MARK_BYTES = 8;

    /**
     * Takes what somebody sent. It is told by its content, whatever its name says, and kept without its metadata: a photo
     * says where it was taken.
     *
     * @throws Invalid of the field {@code logo}, saying what to do: too large, too many pixels, SVG, no whole picture
     */
    public static Logo of(byte[] sent) {
        if (sent.length > LARGEST) {
            throw new Invalid(FIELD, "logo.tooLarge", LARGEST / 1000);
        }
        Picture picture =
                Picture.find(sent).orElseThrow(() -> new Invalid(FIELD, isSvg(sent) ? "logo.svg" : "logo.notAPicture"));
        if (picture.width() > LONGEST_SIDE || picture.height() > LONGEST_SIDE) {
            throw new Invalid(FIELD, "logo.tooManyPixels", LONGEST_SIDE);
        }
        return new Logo(picture.type(), picture.bytes());
    }

    /** Tells this picture from any other: for its address, so that a new one is not taken for the one in a cache. */
    public String mark() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static boolean isSvg(byte[] sent) {
        return new String(sent, 0, Math.min(sent.length, WHERE_SVG_BEGINS), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .contains("<svg");
    }
}
