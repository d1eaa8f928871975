package org.lucerna.foundation.vocabulary;

import org.lucerna.foundation.text.Language;

/** What languages are called: the CLDR's names, which the JDK carries. */
public final class Languages {

    private Languages() {}

    /** The name of one language in another: German in Italian is {@code tedesco}. The code where it has no name. */
    public static String name(Language named, Language in) {
        return named.locale().getDisplayLanguage(in.locale());
    }
}
