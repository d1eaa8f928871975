package org.lucerna.foundation.vocabulary;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lucerna.foundation.text.Language;

/**
 * Countries by their ISO 3166-1 alpha-2 codes, and XK for Kosovo (user-assigned, as the European Commission and the CLDR
 * have it). The names are the CLDR's, which the JDK carries.
 */
public final class Countries {

    private static final SortedSet<String> CODES = codesOfTheJdkAndKosovo();

    private Countries() {}

    /** All codes, in alphabetical order. */
    public static List<String> codes() {
        return List.copyOf(CODES);
    }

    public static boolean exists(String code) {
        return CODES.contains(code);
    }

    /** The country's name in this language; the code itself where there is no such country. */
    public static String name(String code, Language language) {
        return exists(code) ? Locale.of("", code).getDisplayCountry(language.locale()) : code;
    }

    private static SortedSet<String> codesOfTheJdkAndKosovo() {
        SortedSet<String> codes = new TreeSet<>(List.of(Locale.getISOCountries()));
        codes.add("XK");
        return Collections.unmodifiableSortedSet(codes);
    }
}
