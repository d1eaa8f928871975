package org.lucerna.extractor.format;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the first page with text, with the size of their letters: a title is set larger than the rest, on one to
 * five lines.
 */
final class FrontPage {

    private static final int MOST_LINES = 120;
    private static final int MOST_TITLE_LINES = 5;
    private static final int LONGEST_TITLE = 250;
    private static final int FEWEST_LETTERS = 4;

    /** Letters of one title differ by rounding and small capitals. */
    private static final double SAME_SIZE = 0.93;

    private static final double CLEARLY_LARGER = 1.15;

    private record Line(String text, double size) {}

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private double sizes;
    private int letters;
    private int page;
    private boolean open = true;

    boolean isOpen() {
        return open;
    }

    void write(int pageNumber, String text, List<TextPosition> positions) {
        if (page != pageNumber) {
            endLine();
            if (!lines.isEmpty()) {
                open = false;
                return;
            }
            page = pageNumber;
        }
        line.append(text);
        for (TextPosition position : positions) {
            sizes += Math.abs(position.getYScale());
            letters++;
        }
    }

    void endWord() {
        line.append(' ');
    }

    void endLine() {
        String text = line.toString().strip();
        if (!text.isEmpty() && letters > 0) {
            lines.add(new Line(text, sizes / letters));
        }
        line.setLength(0);
        sizes = 0;
        letters = 0;
        open = open && lines.size() < MOST_LINES;
    }

    /** The largest lines that can be a title; null when all letters are of about one size. */
    @Nullable
    String largest() {
        endLine();
        double body = bodySize();
        double largest = 0;
        int at = -1;
        for (int i = 0; i < lines.size(); i++) {
            Line candidate = lines.get(i);
            if (candidate.size > largest && lettersIn(candidate.text) >= FEWEST_LETTERS) {
                largest = candidate.size;
                at = i;
            }
        }
        if (at < 0 || (lines.size() > 3 && largest < body * CLEARLY_LARGER)) {
            return null;
        }
        StringBuilder title = new StringBuilder(lines.get(at).text);
        for (int i = at + 1; i < lines.size() && i < at + MOST_TITLE_LINES; i++) {
            if (lines.get(i).size < largest * SAME_SIZE || title.length() > LONGEST_TITLE) {
                break;
            }
            boolean divided = title.charAt(title.length() - 1) == '-' && title.length() > 1;
            if (divided && Character.isLetter(title.charAt(title.length() - 2))) {
                title.setLength(title.length() - 1);
            } else {
                title.append(' ');
            }
            title.append(lines.get(i).text);
        }
        return title.length() > LONGEST_TITLE ? null : title.toString();
    }

    /** The size that most letters have. */
    private double bodySize() {
        double best = 0;
        int most = 0;
        for (Line candidate : lines) {
            int same = lines.stream()
                    .filter(other -> Math.abs(other.size - candidate.size) < 0.6)
                    .mapToInt(other -> other.text.length())
                    .sum();
            if (same > most) {
                most = same;
                best = candidate.size;
            }
        }
        return best;
    }

    private static long lettersIn(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }
}
