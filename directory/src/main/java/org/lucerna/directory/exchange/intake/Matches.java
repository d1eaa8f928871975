package org.lucerna.directory.exchange.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryName;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.entry.NameKey;
import org.lucerna.directory.exchange.Given;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;

/** Which entries the rows of a file may speak of, as far as the actor sees them: a few queries for many rows. */
@ApplicationScoped
class Matches {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Entries entries;

    /**
     * The entries that any of the rows may speak of.
     *
     * @param began when the import did: an entry that it brought itself is known by its name alone, for branches of one
     *     organisation share a website
     */
    Found of(List<Given> rows, Instant began, Actor actor) {
        Set<String> names = new HashSet<>();
        Set<String> websites = new HashSet<>();
        Set<Long> ids = new HashSet<>();
        for (Given row : rows) {
            Long id = row.id();
            if (id != null) {
                ids.add(id);
            } else {
                nameKeys(row.draft()).forEach(names::add);
                websites(row.draft())
                        .flatMap(site -> Websites.spellings(site).stream())
                        .forEach(websites::add);
            }
        }
        Map<String, Set<Long>> byName = rows(
                "select n.name_key, e.id from entry_name n join directory_entry e on e.id = n.entry_id where n.name_key in ",
                names,
                actor,
                null,
                key -> key);
        Map<String, Set<Long>> byWebsite = rows(
                "select c.reached, e.id from entry_contact c join directory_entry e on e.id = c.entry_id"
                        + " where c.kind = 'WEBSITE' and c.reached in ",
                websites,
                actor,
                began.atOffset(ZoneOffset.UTC),
                Websites::key);
        Stream.concat(byName.values().stream(), byWebsite.values().stream()).forEach(ids::addAll);
        Map<Long, EntryView> views =
                entries.listWhole(ids).stream().collect(Collectors.toMap(EntryView::id, Function.identity()));
        return new Found(views, byName, byWebsite);
    }

    static Stream<String> nameKeys(EntryDraft draft) {
        return draft.names().stream()
                .filter(name -> name.kind() == EntryName.Kind.NAME)
                .limit(1)
                .map(name -> NameKey.of(name.name()))
                .filter(key -> !key.isEmpty());
    }

    static Stream<String> websites(EntryDraft draft) {
        return draft.contacts().stream()
                .filter(contact -> contact.kind() == EntryContact.Kind.WEBSITE)
                .map(EntryContact::value);
    }

    private Map<String, Set<Long>> rows(
            String select,
            Collection<String> values,
            Actor actor,
            @Nullable OffsetDateTime before,
            Function<String, String> key) {
        if (values.isEmpty()) {
            return Map.of();
        }
        List<Object> parameters = new ArrayList<>(values);
        String sql = select + places(1, values.size()) + " and e.state = 'PUBLISHED' and e.audience in "
                + places(parameters.size() + 1, actor.audiences().size());
        actor.audiences().stream().map(Audience::code).forEach(parameters::add);
        if (before != null) {
            parameters.add(before);
            sql += " and e.added_at < ?" + parameters.size();
        }
        Query query = em.createNativeQuery(sql);
        for (int place = 0; place < parameters.size(); place++) {
            query.setParameter(place + 1, parameters.get(place));
        }
        List<?> rows = query.getResultList();
        Map<String, Set<Long>> found = new HashMap<>();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            found.computeIfAbsent(key.apply((String) cells[0]), unseen -> new HashSet<>())
                    .add(((Number) cells[1]).longValue());
        }
        return found;
    }

    private static String places(int first, int number) {
        return IntStream.range(first, first + number)
                .mapToObj(place -> "?" + place)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** The entries that were found, by what they were found through. */
    record Found(Map<Long, EntryView> views, Map<String, Set<Long>> byName, Map<String, Set<Long>> byWebsite) {

        @Nullable
        EntryView byId(long id) {
            return views.get(id);
        }

        /** Those of which the row may speak: none, the one, or several between which nobody can tell. */
        List<EntryView> of(EntryDraft row) {
            List<EntryView> named = compatible(nameKeys(row).flatMap(key -> ids(byName, key)), row);
            List<EntryView> exactly = named.stream()
                    .filter(entry -> NameKey.of(entry.data().town()).equals(NameKey.of(row.town())))
                    .toList();
            if (!exactly.isEmpty()) {
                return exactly;
            }
            if (!named.isEmpty()) {
                return named;
            }
            List<EntryView> housed = compatible(websites(row).flatMap(site -> ids(byWebsite, Websites.key(site))), row);
            // Several behind one address are branches; this row is one more of them.
            return housed.size() == 1 ? housed : List.of();
        }

        private static Stream<Long> ids(Map<String, Set<Long>> found, String key) {
            return found.getOrDefault(key, Set.of()).stream();
        }

        private List<EntryView> compatible(Stream<Long> ids, EntryDraft row) {
            return ids.distinct()
                    .sorted()
                    .map(views::get)
                    .filter(Objects::nonNull)
                    .filter(entry -> Objects.equals(entry.data().country(), row.country()))
                    .filter(entry -> isSameTown(entry.data().town(), row.town()))
                    .toList();
        }

        /** Branches have one name and several towns; a town that nobody told may be any. */
        private static boolean isSameTown(String one, String other) {
            return one.isEmpty() || other.isEmpty() || NameKey.of(one).equals(NameKey.of(other));
        }
    }
}
