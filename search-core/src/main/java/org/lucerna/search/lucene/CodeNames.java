package org.lucerna.search.lucene;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lucerna.search.analysis.Stems;

/**
 * The codes behind the names of countries and languages, so that {@code country:Deutschland} finds DE. Names in the
 * interface's five languages, and for languages in their own, as the JDK's CLDR has them.
 */
final class CodeNames {

    private static final List<Locale> IN =
            List.of(Locale.ENGLISH, Locale.ITALIAN, Locale.GERMAN, Locale.forLanguageTag("es"), Locale.FRENCH);

    private static final Map<String, Set<String>> COUNTRIES = countries();
    private static final Map<String, Set<String>> LANGUAGES = languages();

    private CodeNames() {}

    static Set<String> countries(String name) {
        return COUNTRIES.getOrDefault(Stems.fold(name), Set.of());
    }

    static Set<String> languages(String name) {
        return LANGUAGES.getOrDefault(Stems.fold(name), Set.of());
    }

    private static Map<String, Set<String>> countries() {
        Map<String, Set<String>> codes = new HashMap<>();
        Collection<String> all = Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK"))
                .collect(Collectors.toSet());
        for (String code : all) {
            Locale country = new Locale.Builder().setRegion(code).build();
            IN.forEach(in -> add(codes, country.getDisplayCountry(in), code));
        }
        return codes;
    }

    private static Map<String, Set<String>> languages() {
        Map<String, Set<String>> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.forLanguageTag(code);
            IN.forEach(in -> add(codes, language.getDisplayLanguage(in), code));
            add(codes, language.getDisplayLanguage(language), code);
        }
        return codes;
    }

    private static void add(Map<String, Set<String>> codes, String name, String code) {
        codes.computeIfAbsent(Stems.fold(name), unknown -> new TreeSet<>()).add(code);
    }
}
