package org.lucerna.extractor.text;

import java.nio.charset.Charset;

/**
 * Tells texts of old Macintoshes from Windows ones. In Mac Roman the accented letters are 0x80-0x9F, where Windows-1252
 * has dashes, quotes and signs; what stands between two lower-case letters is a letter.
 */
final class MacRoman {

    static final Charset CHARSET =
            Charset.isSupported("x-MacRoman") ? Charset.forName("x-MacRoman") : Charset.forName("windows-1252");

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private MacRoman() {}

    static boolean isLikely(byte[] sample) {
        String mac = new String(sample, CHARSET);
        String windows = new String(sample, WINDOWS);
        return plausibility(mac) > plausibility(windows);
    }

    private static int plausibility(String text) {
        int points = 0;
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            boolean afterLetter = Character.isLetter(text.charAt(i - 1));
            boolean beforeLetter = Character.isLetter(text.charAt(i + 1));
            if (Character.isLowerCase(c)) {
                points += afterLetter || beforeLetter ? 1 : -1;
            } else if (Character.isUpperCase(c)) {
                // an accented capital after a small letter is a misread byte
                points += Character.isLowerCase(text.charAt(i - 1)) ? -2 : 0;
            } else if (c == '\u2019' || c == '\u2013' || c == '\u2014') {
                points += 1;
            } else {
                points += afterLetter && beforeLetter ? -2 : 0;
            }
        }
        return points;
    }
}
