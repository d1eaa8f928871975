package org.lucerna.directory.finder;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.foundation.vocabulary.Vocabulary;

/**
 * What somebody needs, in coded choices only: there is no room for a name, a date or a story. Nobody keeps it, see
 * docs/decisions/0024. What makes no sense is left out. Immutable.
 *
 * @param country where the person is (ISO 3166-1 alpha-2, XK), or null
 * @param otherCountry where they want to go or come from, or null
 * @param capability what is needed: a service (S) or an area of cross-border work (C) of the vocabulary, or null
 * @param target who it is for, a target group (T), or null
 * @param languages in which somebody must be able to speak with them
 */
public record Need(
        @Nullable String country,
        @Nullable String otherCountry,
        @Nullable String capability,
        @Nullable String target,
        Set<Language> languages) {

    private static final Set<String> CAPABILITIES = Set.of("S", "C");
    private static final Set<String> TARGETS = Set.of("T");
    private static final int MOST_LANGUAGES = 10;

    public Need {
        country = known(country);
        otherCountry = known(otherCountry);
        capability = known(capability, CAPABILITIES);
        target = known(target, TARGETS);
        languages = new LinkedHashSet<>(languages.stream().limit(MOST_LANGUAGES).toList());
    }

    private static @Nullable String known(@Nullable String country) {
        return country != null && Countries.exists(country) ? country : null;
    }

    private static @Nullable String known(@Nullable String concept, Set<String> schemes) {
        return Optional.ofNullable(concept)
                .flatMap(Vocabulary.current()::find)
                .filter(found -> schemes.contains(found.scheme()))
                .map(found -> found.id())
                .orElse(null);
    }

    /** Whether it says enough to look for somebody: what for, or where. */
    public boolean isAnything() {
        return capability != null || !countries().isEmpty();
    }

    /** Where the person is, and then the other country. */
    public Set<String> countries() {
        Set<String> countries = new LinkedHashSet<>();
        Stream.of(Optional.ofNullable(country), Optional.ofNullable(otherCountry))
                .flatMap(Optional::stream)
                .forEach(countries::add);
        return countries;
    }
}
