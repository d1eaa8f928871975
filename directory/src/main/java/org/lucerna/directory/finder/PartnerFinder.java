package org.lucerna.directory.finder;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryLine;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.Vocabulary;

/**
 * Who can help? Looks in the tables alone, so that it answers while the search is away, and keeps nothing of what it was
 * asked.
 *
 * <p>Of those who do what is needed where it is needed come first who do just that, rather than something related or wider;
 * then who state the group, sit in the country, can be reached by this reader, help there, and speak the language, in this
 * order; then who was verified lately; then the alphabet.
 */
@UseCases
public class PartnerFinder {

    private static final int FITTING = 20;
    private static final int OTHERS = 6;
    private static final int CONTACTS = 6;

    /** With fewer that state everything, the page looks further. */
    private static final int ENOUGH = 3;

    @Inject
    private Candidates candidates;

    @Inject
    private Entries entries;

    /** @return nobody at all for a need that says neither what nor where */
    @Requires(Permission.ANYONE)
    public Help findHelp(Need need) {
        if (!need.isAnything()) {
            return Help.NONE;
        }
        Actor reader = Acting.current();
        Set<String> countries = need.countries();
        Set<String> exactly = exactly(need);
        Set<String> concepts = concepts(need);
        Set<Long> told = new HashSet<>();

        List<Long> fitting = need.capability() == null
                ? take(candidates.there(countries, Set.of(), need, reader), FITTING, told)
                : take(doing(concepts, exactly, countries, need, reader), FITTING, told);
        List<Long> askThere = List.of();
        List<Long> nextDoor = List.of();
        List<Long> elsewhere = List.of();
        if (need.capability() != null && !countries.isEmpty() && fitting.size() < ENOUGH) {
            askThere = take(candidates.there(countries, concepts, need, reader), OTHERS, told);
            nextDoor = nextDoor(concepts, exactly, need, told);
            if (fitting.isEmpty() && nextDoor.isEmpty()) {
                elsewhere = take(candidates.doing(concepts, exactly, List.of(), true, need, reader), OTHERS, told);
            }
        }
        List<Long> contacts =
                countries.isEmpty() ? List.of() : candidates.nationalContacts(countries, CONTACTS, reader);

        Map<Long, EntryLine> lines = lines(Stream.of(fitting, askThere, nextDoor, elsewhere, contacts));
        return new Help(
                helpers(fitting, lines, need),
                helpers(askThere, lines, need),
                helpers(nextDoor, lines, need),
                helpers(elsewhere, lines, need),
                contacts.stream()
                        .map(lines::get)
                        .filter(java.util.Objects::nonNull)
                        .toList());
    }

    /** Whom these countries have for cases like these: coordinators, rapporteurs, contact persons. */
    @Requires(Permission.ANYONE)
    public List<EntryLine> listNationalContacts(Collection<String> countries) {
        return countries.isEmpty()
                ? List.of()
                : entries.list(candidates.nationalContacts(countries, CONTACTS, Acting.current()));
    }

    /** Where enough do just what is needed, nobody has to look who does something near to it. */
    private List<Long> doing(
            Set<String> concepts, Set<String> exactly, Set<String> countries, Need need, Actor reader) {
        List<Long> justThat = candidates.doing(exactly, Set.of(), countries, true, need, reader);
        return justThat.size() >= FITTING
                ? justThat
                : candidates.doing(concepts, exactly, countries, true, need, reader);
    }

    private List<Long> nextDoor(Set<String> concepts, Set<String> exactly, Need need, Set<Long> told) {
        Set<String> neighbours = Neighbours.of(need.countries());
        return neighbours.isEmpty()
                ? List.of()
                : take(candidates.doing(concepts, exactly, neighbours, false, need, Acting.current()), OTHERS, told);
    }

    /** What is needed, and everything narrower. */
    private static Set<String> exactly(Need need) {
        return need.capability() == null ? Set.of() : Vocabulary.current().withNarrower(need.capability());
    }

    /** That, and what is near: what the vocabulary calls related (return and assisted return), and the next wider one. */
    private static Set<String> concepts(Need need) {
        Set<String> concepts = new LinkedHashSet<>(exactly(need));
        if (need.capability() != null) {
            concepts.addAll(near(need.capability(), Vocabulary.current()));
        }
        return concepts;
    }

    /** A scheme's top concept is near to nothing: everything is narrower. */
    static Set<String> near(String concept, Vocabulary vocabulary) {
        Set<String> near = new HashSet<>();
        related(concept, vocabulary).forEach(other -> near.addAll(vocabulary.withNarrower(other)));
        vocabulary.find(concept).stream()
                .flatMap(found -> found.broader().stream())
                .flatMap(broader -> vocabulary.find(broader).stream())
                .filter(broader -> !broader.broader().isEmpty())
                .forEach(broader -> near.add(broader.id()));
        return near;
    }

    private static Set<String> related(String concept, Vocabulary vocabulary) {
        // SKOS' related goes both ways, whichever side says it.
        return Stream.concat(
                        vocabulary.find(concept).stream().flatMap(found -> found.related().stream()),
                        vocabulary.listAll().stream()
                                .filter(other -> other.related().contains(concept))
                                .map(Concept::id))
                .collect(Collectors.toSet());
    }

    private static List<Long> take(List<Long> found, int most, Set<Long> told) {
        List<Long> taken =
                found.stream().filter(id -> !told.contains(id)).limit(most).toList();
        told.addAll(taken);
        return taken;
    }

    private Map<Long, EntryLine> lines(Stream<List<Long>> ids) {
        return entries.list(ids.flatMap(Collection::stream).distinct().toList()).stream()
                .collect(Collectors.toMap(EntryLine::id, Function.identity()));
    }

    private static List<Helper> helpers(List<Long> ids, Map<Long, EntryLine> lines, Need need) {
        return ids.stream()
                .map(lines::get)
                .filter(java.util.Objects::nonNull)
                .map(line -> Reasons.of(line, need))
                .toList();
    }
}
