package org.lucerna.extractor.format;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;

/**
 * Tika drops page breaks and headings of RTF. This puts characters of private use in their place, before Tika reads, so
 * that they can be found in its output.
 */
final class RtfMarks extends FilterInputStream {

    /** Stands for {@code \\page}: here a page ends. */
    static final char PAGE = '\uE00C';

    /** Stands for {@code \\pagebb}: the paragraph begins a page, if it is not the first on it. */
    static final char PAGE_BEFORE = '\uE00D';

    /** Stands for {@code \\outlinelevel0} to {@code 2}: the paragraph is a heading. */
    static final char HEADING = '\uE00E';

    /** RTF has no longer words. */
    private static final int LONGEST_WORD = 32;

    private final PushbackInputStream rtf;
    private byte[] pending = {};
    private int pendingAt;

    private RtfMarks(PushbackInputStream rtf) {
        super(rtf);
        this.rtf = rtf;
    }

    /** Without the backslash, which has been passed on when it is known what follows. */
    private static String replacement(char mark) {
        return "u" + (short) mark + "?";
    }

    static InputStream mark(InputStream rtf) {
        return new RtfMarks(new PushbackInputStream(new BufferedInputStream(rtf, 1 << 16)));
    }

    @Override
    public int read() throws IOException {
        if (pendingAt < pending.length) {
            return pending[pendingAt++] & 0xFF;
        }
        int first = rtf.read();
        if (first == '\\') {
            readWord();
        }
        return first;
    }

    /** A backslash was read: the word that follows it goes to {@code pending}, replaced when it is one of ours. */
    private void readWord() throws IOException {
        StringBuilder letters = new StringBuilder();
        int next = rtf.read();
        while (isLetter(next) && letters.length() < LONGEST_WORD) {
            letters.append((char) next);
            next = rtf.read();
        }
        String word = letters.toString();
        if (word.isEmpty() && next == '\\') {
            pending("\\"); // an escaped backslash begins no word
            return;
        }
        boolean heading = word.equals("outlinelevel") && next >= '0' && next <= '2';
        if (word.equals("page") || word.equals("pagebb") || heading) {
            pending(replacement(heading ? HEADING : word.equals("page") ? PAGE : PAGE_BEFORE));
            if (heading) {
                next = rtf.read();
            }
            // the blank that ends a word is no text
            next = next == ' ' ? rtf.read() : next;
        } else {
            pending(word);
        }
        if (next >= 0) {
            rtf.unread(next);
        }
    }

    private void pending(String text) {
        pending = text.getBytes(StandardCharsets.US_ASCII);
        pendingAt = 0;
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
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
