package org.lucerna.web.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.foundation.vocabulary.Languages;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.library.resource.ResourceKind;
import org.lucerna.search.Facet;
import org.lucerna.web.page.InterfaceLanguages;
import org.lucerna.web.page.Words;

/** What the values of facets are called in one interface language. A value that nobody knows is shown as it is. */
public final class Labels {

    /** Stands for every country in {@link Facet#AREA}. */
    private static final String ANYWHERE = "*";

    private Labels() {}

    public static String of(Facet facet, String value, Language language) {
        return switch (facet) {
            case KIND -> kind(value, language);
            case TYPE, TOPIC, CAPABILITY, TARGET, EXPLOITATION, CROSSBORDER ->
                capitalised(Vocabulary.current().label(value, language), language);
            case COUNTRY -> Countries.name(value, language);
            case AREA -> area(value, language);
            case LANGUAGE, SPEAKS -> language(value, language);
            case YEAR -> value;
            case STANDING -> standing(value, language);
        };
    }

    public static String kind(String code, Language language) {
        return worded("kind.", code, language);
    }

    /** A country that is served, or any of them. */
    private static String area(String value, Language language) {
        return value.equals(ANYWHERE)
                ? Words.in(language).text("facet.area.anywhere")
                : Countries.name(value, language);
    }

    private static String standing(String value, Language language) {
        return worded("facet.standing.", value, language);
    }

    private static String worded(String prefix, String value, Language language) {
        Words words = Words.in(language);
        return words.has(prefix + value) ? words.text(prefix + value) : value;
    }

    /** What each kind is called in the interface languages. */
    public static Map<String, Set<String>> kinds() {
        return Arrays.stream(ResourceKind.values())
                .map(ResourceKind::code)
                .collect(Collectors.toMap(
                        code -> code,
                        code -> InterfaceLanguages.ALL.stream()
                                .map(language -> kind(code, language))
                                .collect(Collectors.toSet())));
    }

    public static String language(String code, Language in) {
        return Language.parse(code)
                .map(named -> capitalised(Languages.name(named, in), in))
                .orElse(code);
    }

    /** Vocabularies write labels in lower case, as they stand in a sentence; a list of choices starts them large. */
    static String capitalised(String label, Language language) {
        if (label.isEmpty()) {
            return label;
        }
        Locale locale = language.locale();
        int end = label.offsetByCodePoints(0, 1);
        return label.substring(0, end).toUpperCase(locale) + label.substring(end);
    }
}
