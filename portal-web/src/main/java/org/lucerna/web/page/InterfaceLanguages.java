package org.lucerna.web.page;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lucerna.foundation.text.Language;

/** The languages in which the portal itself speaks. Each has a message file, and a test that the file is complete. */
public final class InterfaceLanguages {

    /** In the order in which the switch offers them. The first stands in where a reader asks for none of them. */
    public static final List<Language> ALL =
            List.of(Language.ENGLISH, Language.ITALIAN, Language.GERMAN, Language.SPANISH, Language.FRENCH);

    private InterfaceLanguages() {}

    public static Optional<Language> find(String code) {
        return ALL.stream().filter(language -> language.code().equals(code)).findFirst();
    }

    /** The first of these wishes (a browser's Accept-Language, best first) that the portal speaks; else English. */
    public static Language preferred(Enumeration<Locale> wishes) {
        return Collections.list(wishes).stream()
                .map(Locale::getLanguage)
                .flatMap(code -> find(code).stream())
                .findFirst()
                .orElse(Language.ENGLISH);
    }
}
