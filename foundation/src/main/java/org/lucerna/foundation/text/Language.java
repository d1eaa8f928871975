package org.lucerna.foundation.text;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * A language of people, by its BCP 47 primary subtag in lower case ({@code de}, {@code sq}). Regions and scripts are
 * dropped: a text is German, not Austrian German, to the search. Immutable.
 */
public record Language(String code) implements Comparable<Language> {

    public static final Language ENGLISH = new Language("en");
    public static final Language ITALIAN = new Language("it");
    public static final Language GERMAN = new Language("de");
    public static final Language SPANISH = new Language("es");
    public static final Language FRENCH = new Language("fr");

    /** @throws IllegalArgumentException when the code is not two or three lower-case letters */
    public Language {
        if (!code.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException("Not a language code: " + code);
        }
    }

    /** The language that a tag such as {@code pt-BR} or {@code EL} speaks of; empty when it speaks of none. */
    public static Optional<Language> parse(String tag) {
        try {
            String code = new Locale.Builder()
                    .setLanguageTag(tag.strip().replace('_', '-'))
                    .build()
                    .getLanguage();
            return code.matches("[a-z]{2,3}") && !code.equals("und")
                    ? Optional.of(new Language(code))
                    : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    @Override
    public int compareTo(Language other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
