package org.lucerna.foundation.vocabulary;

import java.util.List;
import org.lucerna.foundation.text.Language;

/** Countries by their ISO 3166-1 alpha-2 codes, and XK for Kosovo. */
public final class Countries {

    private Countries() {}

    /** All codes, in alphabetical order. */
    public static List<String> codes() {
        throw new UnsupportedOperationException();
    }

    public static boolean exists(String code) {
        throw new UnsupportedOperationException();
    }

    /** The country's name in this language; the code itself where there is no such country. */
    public static String name(String code, Language language) {
        throw new UnsupportedOperationException();
    }
}
