package org.lucerna.extractor.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/**
 * Which characters the bytes of a plain text stand for: a mark at the start, UTF-8 when it is valid, UTF-16 by its zero
 * bytes, and else a guess by statistics.
 */
public final class Charsets {

    private static final int SAMPLE_BYTES = 16_384;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Charsets() {}

    public static String decode(byte[] bytes) {
        int mark = markLength(bytes);
        Charset charset = detect(bytes);
        return new String(bytes, mark, bytes.length - mark, charset);
    }

    public static Charset detect(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return utf16WithoutMark(bytes).orElseGet(() -> isUtf8(bytes) ? StandardCharsets.UTF_8 : guess(bytes));
    }

    private static int markLength(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) ? 2 : 0;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * In European scripts one half of each UTF-16 unit repeats: zero for Latin, 3 for Greek, 4 for Cyrillic. A text of
     * single bytes never has zeros, and hardly the same control character at every second place.
     */
    public static Optional<Charset> utf16WithoutMark(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
        if (length < 4) {
            return Optional.empty();
        }
        int evenHigh = 0;
        int oddHigh = 0;
        for (int i = 0; i < length; i += 2) {
            evenHigh += isHighByte(bytes[i]) ? 1 : 0;
            oddHigh += isHighByte(bytes[i + 1]) ? 1 : 0;
        }
        int units = length / 2;
        if (oddHigh > units * 0.7 && evenHigh < units * 0.3) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (evenHigh > units * 0.7 && oddHigh < units * 0.3) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static boolean isHighByte(byte b) {
        return b >= 0 && b <= 5;
    }

    public static boolean isUtf8(byte[] bytes) {
        try {
            var unused = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Charset guess(byte[] bytes) {
        byte[] sample = sampleWithAccents(bytes);
        if (MacRoman.isLikely(sample)) {
            return MacRoman.CHARSET;
        }
        CharsetMatch match = new CharsetDetector().setText(sample).detect();
        if (match == null) {
            return WINDOWS_1252;
        }
        // ISO-8859-1 has control characters where Windows-1252 has dashes and quotes; nobody writes those controls.
        if (match.getName().startsWith("ISO-8859-1") && match.getName().length() <= "ISO-8859-15".length()) {
            return match.getName().equals("ISO-8859-1") || match.getName().equals("ISO-8859-15")
                    ? WINDOWS_1252
                    : forName(match.getName());
        }
        return forName(match.getName());
    }

    private static Charset forName(String name) {
        String base = name.endsWith("_rtl") || name.endsWith("_ltr") ? name.substring(0, name.length() - 4) : name;
        return Charset.isSupported(base) ? Charset.forName(base) : WINDOWS_1252;
    }

    /** The stretch that begins with the first byte beyond ASCII: a long English preface says nothing. */
    private static byte[] sampleWithAccents(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        int start = Math.max(0, Math.min(first - SAMPLE_BYTES / 4, bytes.length - SAMPLE_BYTES));
        return Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + SAMPLE_BYTES));
    }
}
