package org.lucerna.web.vocabulary;

import java.util.Locale;

/** Labels are written as they stand in a sentence; a heading starts them large. */
final class Headings {

    private Headings() {}

    static String capitalised(String label, Locale locale) {
        if (label.isEmpty()) {
            return label;
        }
        int end = label.offsetByCodePoints(0, 1);
        return label.substring(0, end).toUpperCase(locale) + label.substring(end);
    }
}
