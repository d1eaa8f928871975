package org.lucerna.extractor.format;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;

/**
 * Tika drops page breaks of RTF. This puts a character of private use in their place, before Tika reads, so that they
 * can be found in its output.
 */
final class RtfPageBreaks extends FilterInputStream {

    /** Stands for {@code \\page}: here a page ends. */
    static final char MARK = '\uE00C';

    /** Stands for {@code \\pagebb}: the paragraph begins a page, if it is not the first on it. */
    static final char MARK_BEFORE = '\uE00D';

    private static final byte[] WORD = "\\pagebb".getBytes(StandardCharsets.US_ASCII);
    private static final int SHORT_WORD = "\\page".length();
    private static final byte[] REPLACEMENT = replacement(MARK);
    private static final byte[] REPLACEMENT_BEFORE = replacement(MARK_BEFORE);

    private final PushbackInputStream rtf;
    private final byte[] pending = new byte[Math.max(WORD.length, REPLACEMENT.length)];
    private int pendingAt;
    private int pendingEnd;

    private RtfPageBreaks(PushbackInputStream rtf) {
        super(rtf);
        this.rtf = rtf;
    }

    private static byte[] replacement(char mark) {
        return ("\\u" + (short) mark + "?").getBytes(StandardCharsets.US_ASCII);
    }

    static InputStream mark(InputStream rtf) {
        return new RtfPageBreaks(new PushbackInputStream(new BufferedInputStream(rtf, 1 << 16)));
    }

    @Override
    public int read() throws IOException {
        if (pendingAt < pendingEnd) {
            return pending[pendingAt++] & 0xFF;
        }
        int first = rtf.read();
        if (first == '\\') {
            readWord();
        }
        return first;
    }

    /** A backslash was read: what follows it goes to {@code pending}, replaced when it is the word. */
    private void readWord() throws IOException {
        int matched = 1;
        int next = rtf.read();
        while (next >= 0 && matched < WORD.length && next == WORD[matched]) {
            matched++;
            next = rtf.read();
        }
        boolean ended = !Character.isLetter(next);
        boolean found = ended && (matched == WORD.length || matched == SHORT_WORD);
        byte[] source = !found ? WORD : matched == SHORT_WORD ? REPLACEMENT : REPLACEMENT_BEFORE;
        pendingAt = 0;
        pendingEnd = (found ? source.length : matched) - 1;
        System.arraycopy(source, 1, pending, 0, pendingEnd);
        if (matched == 1 && next == '\\') {
            // an escaped backslash begins no word
            pending[pendingEnd++] = '\\';
        } else if (next >= 0 && !(found && next == ' ')) {
            rtf.unread(next);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int b = read();
            if (b < 0) {
                break;
            }
            buffer[offset + count++] = (byte) b;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
