package org.lucerna.extractor.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * The lines of the first page with text, with the size of their letters: a title is set larger than the rest, on one to
 * five lines.
 */
final class FrontPage {

    private static final int MOST_LINES = 120;
    private static final int MOST_TITLE_LINES = 5;
    private static final int LONGEST_TITLE = 250;
    private static final int FEWEST_LETTERS = 4;
    private static final int MOST_TITLES = 5;

    /** A front with no more than a title, a name and a date has no body that a title could stand out from. */
    private static final int FEW_LINES = 3;

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

    /** The lines that can be a title, the largest first; none when all letters are of about one size. */
    List<String> largest() {
        endLine();
        double body = bodySize();
        List<Line> titles = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            Line first = lines.get(i);
            int end = i + 1;
            StringBuilder title = new StringBuilder(first.text);
            while (end < lines.size() && end < i + MOST_TITLE_LINES && isSameSize(lines.get(end).size, first.size)) {
                join(title, lines.get(end).text);
                end++;
            }
            boolean standsOut = first.size >= body * CLEARLY_LARGER || lines.size() <= FEW_LINES;
            if (standsOut && title.length() <= LONGEST_TITLE && lettersIn(title) >= FEWEST_LETTERS) {
                titles.add(new Line(title.toString(), first.size));
            }
            i = end;
        }
        return titles.stream()
                .sorted(Comparator.comparingDouble(Line::size).reversed())
                .limit(MOST_TITLES)
                .map(Line::text)
                .toList();
    }

    private static boolean isSameSize(double one, double other) {
        return Math.min(one, other) >= Math.max(one, other) * SAME_SIZE;
    }

    /** A word that is divided at the line's end becomes one again. */
    private static void join(StringBuilder title, String line) {
        boolean divided = title.length() > 1
                && title.charAt(title.length() - 1) == '-'
                && Character.isLetter(title.charAt(title.length() - 2));
        if (divided) {
            title.setLength(title.length() - 1);
        } else {
            title.append(' ');
        }
        title.append(line);
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

    private static long lettersIn(CharSequence text) {
        return text.codePoints().filter(Character::isLetter).count();
    }
}
