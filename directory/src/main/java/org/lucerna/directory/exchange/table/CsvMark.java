package org.lucerna.directory.exchange.table;

import java.io.IOException;
import java.io.Reader;

/** Which character stands between a file's cells: the one of which the first row has most. */
final class CsvMark {

    private static final String MARKS = ",;\t|";
    private static final int LONGEST_HEAD = 64 * 1024;

    private CsvMark() {}

    static char of(Reader text) throws IOException {
        int[] counts = new int[MARKS.length()];
        boolean quoted = false;
        for (int read = 0; read < LONGEST_HEAD; read++) {
            int one = text.read();
            if (one < 0 || !quoted && (one == '\n' || one == '\r') && any(counts)) {
                break;
            }
            if (one == '"') {
                quoted = !quoted;
            } else if (!quoted && MARKS.indexOf(one) >= 0) {
                counts[MARKS.indexOf(one)]++;
            }
        }
        int most = 0;
        for (int place = 1; place < counts.length; place++) {
            most = counts[place] > counts[most] ? place : most;
        }
        return MARKS.charAt(most);
    }

    private static boolean any(int[] counts) {
        for (int count : counts) {
            if (count > 0) {
                return true;
            }
        }
        return false;
    }
}
