package org.lucerna.directory.exchange.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lucerna.directory.entry.EntryRules;
import org.lucerna.directory.entry.NameKey;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptScheme;
import org.lucerna.foundation.vocabulary.ConceptText;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.foundation.vocabulary.Languages;
import org.lucerna.foundation.vocabulary.Vocabulary;

/**
 * What the words in people's tables mean: countries, languages, concepts and yes or no, by their codes or by their names in
 * the languages that the portal speaks. Made for one file; thread safe.
 */
final class CellWords {

    private static final List<Language> NAMED_IN =
            List.of(Language.ENGLISH, Language.ITALIAN, Language.GERMAN, Language.SPANISH, Language.FRENCH);

    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x", "si", "ja", "oui");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "nein", "non");

    /** What the European Commission writes, and everybody; names that were in use until lately. */
    private static final Map<String, String> OTHER_COUNTRIES = Map.ofEntries(
            Map.entry("uk", "GB"),
            Map.entry("el", "GR"),
            Map.entry("england", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("czech republic", "CZ"),
            Map.entry("holland", "NL"),
            Map.entry("the netherlands", "NL"),
            Map.entry("turkey", "TR"),
            Map.entry("macedonia", "MK"),
            Map.entry("fyrom", "MK"),
            Map.entry("bosnia", "BA"),
            Map.entry("bosnia and herzegovina", "BA"),
            Map.entry("ivory coast", "CI"),
            Map.entry("usa", "US"));

    /** Begins the key of an id; keys of names have no such sign. */
    private static final String ID = "=";

    private final Map<String, String> countries = new HashMap<>(OTHER_COUNTRIES);
    private final Map<String, Language> languages = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> statements = new HashMap<>();

    CellWords() {
        for (Language in : NAMED_IN.reversed()) {
            for (String code : Countries.codes()) {
                countries.put(NameKey.of(Countries.name(code, in)), code);
            }
            for (String code : Locale.getISOLanguages()) {
                Language.parse(code)
                        .ifPresent(language -> languages.put(NameKey.of(Languages.name(language, in)), language));
            }
        }
        for (Concept concept : Vocabulary.current().listAll()) {
            boolean type = concept.scheme().equals(ConceptScheme.ACTORS);
            if (type || EntryRules.canBeStated(concept.id())) {
                add(concept, type ? types : statements);
            }
        }
    }

    /** A label goes before another concept's synonym, and a concept in use before one that is not. */
    private static void add(Concept concept, Map<String, String> words) {
        for (ConceptText text : concept.texts()) {
            if (text.kind() == ConceptText.Kind.LABEL && !concept.deprecated()) {
                words.put(NameKey.of(text.words()), concept.id());
            } else if (text.kind() == ConceptText.Kind.LABEL || text.kind() == ConceptText.Kind.SYNONYM) {
                words.putIfAbsent(NameKey.of(text.words()), concept.id());
            }
        }
        words.put(NameKey.of(concept.id()), concept.id());
        words.put(ID + concept.id(), concept.id());
    }

    Optional<String> country(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return Countries.exists(upper) ? Optional.of(upper) : Optional.ofNullable(countries.get(NameKey.of(text)));
    }

    Optional<Language> language(String text) {
        return Optional.ofNullable(languages.get(NameKey.of(text))).or(() -> Language.parse(text));
    }

    Optional<String> type(String text) {
        return byId(types, text).or(() -> Optional.ofNullable(types.get(NameKey.of(text))));
    }

    Optional<String> statement(String text) {
        return byId(statements, text).or(() -> Optional.ofNullable(statements.get(NameKey.of(text))));
    }

    /** The concept whose id this is, letter for letter: what the portal wrote means nothing else. */
    private static Optional<String> byId(Map<String, String> words, String text) {
        return Optional.ofNullable(words.get(ID + text));
    }

    static Optional<Boolean> yesOrNo(String text) {
        String word = NameKey.of(text);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
