package org.lucerna.directory.entry;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.search.ItemKey;
import org.lucerna.search.SearchDocument;
import org.lucerna.search.SearchMapping;

/**
 * Entries as the search knows them. It reads whatever its audience, because the index filters for itself; so it is for the
 * portal's own jobs, which act as the operator. No address is ever in it.
 */
@UseCases
public class EntrySearchMapping implements SearchMapping {

    /** The kind of entries in the change log and the index. */
    public static final String KIND = "organisation";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private EntrySettings settings;

    @Override
    @Requires(Permission.ANYONE)
    public String kind() {
        return KIND;
    }

    @Override
    @Requires(Permission.OPERATE)
    public List<SearchDocument> load(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return EntryReader.whole(
                        em.createQuery("select e from Entry e where e.state = :state and e.id in :ids", Entry.class)
                                .setParameter("state", EntryState.PUBLISHED)
                                .setParameter("ids", ids))
                .getResultStream()
                .map(this::document)
                .toList();
    }

    @Override
    @Requires(Permission.OPERATE)
    public List<Long> idsAfter(long id, int limit) {
        return em.createQuery(
                        "select e.id from Entry e where e.state = :state and e.id > :id order by e.id", Long.class)
                .setParameter("state", EntryState.PUBLISHED)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    private SearchDocument document(Entry entry) {
        EntryDraft said = entry.said();
        return new SearchDocument(
                new ItemKey(KIND, entry.id()),
                KIND,
                said.type(),
                said.name(),
                null,
                List.of(),
                null,
                said.description(),
                said.statements().stream()
                        .filter(statement -> statement.stated() == Stated.YES)
                        .map(EntryStatement::concept)
                        .toList(),
                countries(said),
                null,
                null,
                List.of(),
                List.of(new SearchDocument.PageText(1, whatElse(said))),
                said.audience(),
                entry.addedAt(),
                EntryProfile.of(said, entry.freshness(settings, LocalDate.now(ZoneOffset.UTC))));
    }

    /** Where it sits and where it helps. */
    private static List<String> countries(EntryDraft said) {
        return Stream.concat(
                        Stream.ofNullable(said.country()),
                        said.areas().stream().filter(area -> !area.isAnywhere()).map(EntryArea::country))
                .distinct()
                .toList();
    }

    private static String whatElse(EntryDraft said) {
        List<String> texts = new ArrayList<>(said.networks());
        texts.addAll(List.of(said.openingHours(), said.cost(), said.capacity()));
        EntryContacts.asOpenAsTheEntry(said)
                .forEach(contact -> texts.addAll(List.of(contact.role(), contact.value(), contact.hours())));
        return texts.stream().filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }
}
