package org.lucerna.directory.entry;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptText;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.search.Facet;
import org.lucerna.search.SearchDocument.Profile;
import org.lucerna.search.SearchDocument.Standing;

/**
 * What an entry is looked for by: its names, its places as every language calls them, and what it states, with everything
 * wider, in the vocabulary's words.
 */
final class EntryProfile {

    private static final Map<String, Facet> FACETS = Map.of(
            "S", Facet.CAPABILITY,
            "T", Facet.TARGET,
            "X", Facet.EXPLOITATION,
            "P", Facet.EXPLOITATION,
            "C", Facet.CROSSBORDER);

    private EntryProfile() {}

    static Profile of(EntryDraft said, Freshness freshness) {
        Vocabulary vocabulary = Vocabulary.current();
        Set<String> stated = stated(said, vocabulary);
        Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
        stated.forEach(id -> facet(id, vocabulary)
                .ifPresent(facet -> facets.computeIfAbsent(facet, unknown -> new LinkedHashSet<>())
                        .add(id)));
        facets.put(
                Facet.AREA,
                said.areas().stream().map(EntryArea::country).collect(Collectors.toCollection(LinkedHashSet::new)));
        facets.put(
                Facet.SPEAKS,
                said.languages().stream().map(Language::code).collect(Collectors.toCollection(LinkedHashSet::new)));
        return new Profile(
                said.names().stream()
                        .map(EntryName::name)
                        .filter(name -> !name.equals(said.name()))
                        .toList(),
                places(said),
                words(stated, vocabulary),
                facets,
                switch (freshness) {
                    case VERIFIED -> Standing.CURRENT;
                    case AGEING -> Standing.AGEING;
                    case INACTIVE -> Standing.INACTIVE;
                });
    }

    /** What it says yes to, and what that implies; not the tops of the schemes, which everything implies. */
    private static Set<String> stated(EntryDraft said, Vocabulary vocabulary) {
        return said.statements().stream()
                .filter(statement -> statement.stated() == Stated.YES)
                .map(EntryStatement::concept)
                .flatMap(concept -> Stream.concat(Stream.of(concept), wider(concept, vocabulary)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> wider(String concept, Vocabulary vocabulary) {
        return vocabulary.withBroader(concept).stream()
                .filter(id -> !id.endsWith("00") || id.equals(concept))
                .sorted();
    }

    private static Optional<Facet> facet(String id, Vocabulary vocabulary) {
        return vocabulary.find(id).map(concept -> FACETS.get(concept.scheme()));
    }

    private static List<String> places(EntryDraft said) {
        return Stream.concat(
                        Stream.of(said.town(), said.region()),
                        said.areas().stream().map(EntryArea::region))
                .flatMap(place -> Stream.concat(Stream.of(place), Towns.otherNames(place).stream()))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    /** In every language, so that nobody has to know the one in which an entry is kept. */
    private static List<String> words(Collection<String> stated, Vocabulary vocabulary) {
        return stated.stream()
                .flatMap(id -> vocabulary.find(id).stream())
                .map(Concept::texts)
                .flatMap(List::stream)
                .filter(text -> text.kind() == ConceptText.Kind.LABEL || text.kind() == ConceptText.Kind.SYNONYM)
                .map(ConceptText::words)
                .distinct()
                .toList();
    }
}
