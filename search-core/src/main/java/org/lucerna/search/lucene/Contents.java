package org.lucerna.search.lucene;

/**
 * Tells pages that list what stands elsewhere (tables of contents, indexes of words) from pages that say something: most
 * of their lines lead to a number.
 */
final class Contents {

    private static final int FEWEST_LINES = 4;
    private static final int LONGEST_NUMBER = 4;

    private Contents() {}

    /**
     * Whether at least {@value #FEWEST_LINES} lines with words lead to a number, by a row of dots or as half of the page's
     * lines do.
     */
    static boolean is(String page) {
        int lines = 0;
        int leading = 0;
        int dotted = 0;
        int from = 0;
        while (from < page.length()) {
            int end = page.indexOf('\n', from);
            end = end < 0 ? page.length() : end;
            if (hasLetter(page, from, end)) {
                lines++;
                int number = numberAtTheEnd(page, from, end);
                leading += number > from ? 1 : 0;
                dotted += number > from && endsInDots(page, from, number) ? 1 : 0;
            }
            from = end + 1;
        }
        return dotted >= FEWEST_LINES || leading >= FEWEST_LINES && 2 * leading >= lines;
    }

    private static boolean hasLetter(String page, int from, int end) {
        for (int i = from; i < end; i++) {
            if (Character.isLetter(page.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Where a number begins that ends the line and stands by itself; the line's beginning where there is none. */
    private static int numberAtTheEnd(String page, int from, int end) {
        int last = strip(page, from, end);
        int first = last;
        while (first > from && Character.isDigit(page.charAt(first - 1))) {
            first--;
        }
        boolean number = first < last && last - first <= LONGEST_NUMBER && first > from;
        return number && (Character.isWhitespace(page.charAt(first - 1)) || isDot(page.charAt(first - 1)))
                ? first
                : from;
    }

    /** Dots side by side or with spaces between them. */
    private static boolean endsInDots(String page, int from, int end) {
        int last = strip(page, from, end);
        int before = last > from && isDot(page.charAt(last - 1)) ? strip(page, from, last - 1) : from;
        return before > from && isDot(page.charAt(before - 1));
    }

    private static int strip(String page, int from, int end) {
        int last = end;
        while (last > from && Character.isWhitespace(page.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private static boolean isDot(char character) {
        return ".…_·".indexOf(character) >= 0;
    }
}
