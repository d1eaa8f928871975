package org.lucerna.directory.duplicate;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lucerna.directory.duplicate.Likeness.Traits;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryLine;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;

/** Entries that may be one organisation, as far as the actor may see them. */
@UseCases
public class Duplicates {

    private static final int MOST = 5;

    private record Scored(EntryLine entry, double likeness) {}

    @Inject
    private Entries entries;

    @Inject
    private LikenessIndex index;

    /** Those that are like what stands in a form so far, the likest first. Each argument may be empty. */
    @Requires(Permission.EDIT_DIRECTORY)
    public List<EntryLine> like(String name, String acronym, String website) {
        return find(Traits.of(name, acronym, website));
    }

    /** Those that are like this entry. @throws NotFound when there is none for this reader */
    @Requires(Permission.EDIT_DIRECTORY)
    public List<EntryLine> like(long entryId) {
        EntryView entry = entries.get(entryId);
        return find(Traits.of(entry.data())).stream()
                .filter(other -> other.id() != entryId)
                .toList();
    }

    private List<EntryLine> find(Traits traits) {
        Map<Long, Double> candidates = index.candidates(traits);
        return entries.list(candidates.keySet()).stream()
                .map(entry -> new Scored(
                        entry,
                        Math.max(
                                candidates.getOrDefault(entry.id(), 0.0),
                                Likeness.of(traits, Traits.of(entry.name(), entry.acronym(), "")))))
                .filter(scored -> scored.likeness() >= Likeness.WORTH_ASKING)
                .sorted(Comparator.comparingDouble(Scored::likeness).reversed())
                .limit(MOST + 1L)
                .map(Scored::entry)
                .toList();
    }
}
