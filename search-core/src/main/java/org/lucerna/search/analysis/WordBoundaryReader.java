package org.lucerna.search.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/**
 * Mends what Unicode's word boundaries (UAX #29) take for one word, one character for one, so that offsets stay true:
 * every apostrophe becomes the plain one, an underscore parts, and so does a full stop or colon between letters
 * ({@code Ac.Sé}, {@code example.org}, {@code end.Next}) unless it abbreviates single letters ({@code N.G.O.}).
 */
final class WordBoundaryReader extends CharFilter {

    private static final int BUFFER = 1024;

    private final BufferedReader characters;
    private int lettersBefore;

    WordBoundaryReader(Reader input) {
        super(input);
        this.characters = new BufferedReader(input, BUFFER);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int filled = 0;
        while (filled < length) {
            int next = readOne();
            if (next < 0) {
                return filled == 0 ? -1 : filled;
            }
            buffer[offset + filled++] = (char) next;
        }
        return filled;
    }

    private int readOne() throws IOException {
        int next = characters.read();
        if (Character.isLetter(next)) {
            lettersBefore++;
            return next;
        }
        int mended = switch (next) {
            case '.', ':' -> lettersBefore > 0 && partsWords() ? ' ' : next;
            case '_' -> ' ';
            case '’', '‘', 'ʼ', '＇', '`', '´', 'ʹ', '′' -> '\'';
            default -> next;
        };
        lettersBefore = 0;
        return mended;
    }

    private boolean partsWords() throws IOException {
        characters.mark(2);
        int first = characters.read();
        int second = first < 0 ? first : characters.read();
        characters.reset();
        return Character.isLetter(first) && (lettersBefore > 1 || Character.isLetter(second));
    }

    @Override
    protected int correct(int currentOff) {
        return currentOff;
    }
}
