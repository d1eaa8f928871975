package org.lucerna.foundation.vocabulary;

import org.lucerna.foundation.text.Language;

/** What languages are called. */
public final class Languages {

    private Languages() {}

    /** The name of one language in another: German in Italian is {@code tedesco}. */
    public static String name(Language named, Language in) {
        throw new UnsupportedOperationException();
    }
}
