package org.lucerna.directory.upkeep;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.lucerna.directory.entry.EntrySearchMapping;
import org.lucerna.directory.entry.EntryStore;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.upkeep.VerificationKeys.Opened;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;

/**
 * What an organisation does with the yearly letter's link: look, confirm, or say what is wrong. The key stands for the
 * organisation and for nothing else: it shows what every visitor may see of this one entry, and changes no word of it.
 */
@UseCases
public class Verification {

    /**
     * What the link shows.
     *
     * @param entry as a visitor sees its contacts
     * @param answered whether the letter has been answered already
     */
    public record Asked(EntryView entry, boolean answered) {}

    @Inject
    private VerificationKeys keys;

    @Inject
    private EntryStore entries;

    @Inject
    private SuggestionBox box;

    /** Changes nothing: mail programs open links, too. Empty for a key that was never given or is too old. */
    @Requires(Permission.ANYONE)
    public Optional<Asked> find(String key) {
        return keys.find(key)
                .flatMap(opened ->
                        entries.find(opened.entryId(), Actor.ANONYMOUS).map(entry -> new Asked(entry, opened.used())));
    }

    /**
     * All of it is correct. Saying so twice changes nothing.
     *
     * @return the entry's number; empty when it was said already
     * @throws NotFound for a key that opens nothing
     */
    @Requires(Permission.ANYONE)
    @Audited(act = "verify", kind = EntrySearchMapping.KIND)
    public Optional<Long> confirm(String key) {
        Opened opened = keys.find(key).orElseThrow(NotFound::new);
        if (!keys.use(opened.entryId())) {
            return Optional.empty();
        }
        EntryView entry = entries.find(opened.entryId(), Actor.ANONYMOUS).orElseThrow(NotFound::new);
        entries.verify(entry.id(), LocalDate.now(ZoneOffset.UTC), entry.name(), Actor.ANONYMOUS);
        return Optional.of(entry.id());
    }

    /**
     * Something is wrong: an editor reads what. The entry counts as answered for, not as confirmed.
     *
     * @return the entry's number
     * @throws NotFound for a key that opens nothing
     * @throws Invalid when there is no text, or it is too long or holds what belongs nowhere
     */
    @Requires(Permission.ANYONE)
    @Audited(act = "suggest", kind = EntrySearchMapping.KIND)
    public long report(String key, String text, boolean allTheSame) {
        Opened opened = keys.find(key).orElseThrow(NotFound::new);
        EntryView entry = entries.find(opened.entryId(), Actor.ANONYMOUS).orElseThrow(NotFound::new);
        box.put(entry, text, true, allTheSame);
        keys.use(entry.id());
        return entry.id();
    }
}
