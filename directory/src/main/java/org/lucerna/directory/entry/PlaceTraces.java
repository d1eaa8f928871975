package org.lucerna.directory.entry;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lucerna.foundation.privacy.Places;

/**
 * What in a text tells where a place is: what leads to one house by its shape ({@link Places}), and streets that are known
 * to be the place's, however they are spaced, accented, shortened or written in capitals. Thread safe.
 */
public final class PlaceTraces {

    private static final String ERASED = "…";

    /** Characters of the shortest street that is looked for: fewer stand in any text, and tell nothing. */
    private static final int TELLING = 6;

    /** German streets are written in full, in capitals, in Switzerland, and short. */
    private static final String STREET = "strasse";

    private static final String BETWEEN = "[^\\p{L}\\p{N}]*";

    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PlaceTraces() {}

    /** Whether one of these streets stands in a text; one of a few letters stands in any, and tells nothing. */
    public static boolean tells(String text, Collection<String> streets) {
        return stands(text, streets) || text.indexOf('%') >= 0 && stands(decoded(text), streets);
    }

    private static boolean stands(String text, Collection<String> streets) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return telling(streets)
                .anyMatch(street -> pattern(street).matcher(apart).find());
    }

    /**
     * The text without them, in Unicode's composed form.
     *
     * @param streets of the place, as far as they are known
     */
    public static String without(String text, Collection<String> streets) {
        // Taken apart, an accent is a character of its own, which a pattern can pass over.
        String apart = Normalizer.normalize(stands(text, streets) ? text : decoded(text, streets), Normalizer.Form.NFD);
        for (String street : telling(streets).toList()) {
            apart = pattern(street).matcher(apart).replaceAll(ERASED);
        }
        return Places.replaceAll(Normalizer.normalize(apart, Normalizer.Form.NFC), ERASED);
    }

    /** As it is read, where it is part of an address of the web: {@code Lindenstra%C3%9Fe+12}. */
    private static String decoded(String text) {
        try {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A percent sign in a sentence.
            return text;
        }
    }

    /** As it is read, if that tells one of them; else as it is. */
    private static String decoded(String text, Collection<String> streets) {
        String decoded = decoded(text);
        return stands(decoded, streets) ? decoded : text;
    }

    private static Stream<String> telling(Collection<String> streets) {
        return streets.stream().filter(street -> characters(street).length() >= TELLING);
    }

    /** Letters and digits in their order, whatever stands between them and above them. */
    private static Pattern pattern(String street) {
        String letters = characters(street).toLowerCase(Locale.ROOT).replace("ß", "ss");
        StringBuilder pattern = new StringBuilder();
        int place = 0;
        while (place < letters.length()) {
            if (letters.startsWith(STREET, place)) {
                pattern.append("str(?:a(?:ß|ss)e)?");
                place += STREET.length();
            } else if (letters.startsWith("ss", place)) {
                pattern.append("(?:ß|s").append(BETWEEN).append("s)");
                place += 2;
            } else {
                int character = letters.codePointAt(place);
                pattern.appendCodePoint(character);
                place += Character.charCount(character);
            }
            pattern.append(BETWEEN);
        }
        pattern.setLength(pattern.length() - BETWEEN.length());
        return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String characters(String street) {
        return OTHERS.matcher(Normalizer.normalize(street, Normalizer.Form.NFD)).replaceAll("");
    }
}
