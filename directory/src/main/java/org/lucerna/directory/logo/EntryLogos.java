package org.lucerna.directory.logo;

import jakarta.inject.Inject;
import java.util.Optional;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Item;
import org.lucerna.foundation.picture.Logo;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;

/**
 * The logos of entries. Whoever may see an entry sees its logo, and nobody else. It is not in the entry's history, and no
 * change that waits for an editor: it is set by those who change the entry without anybody's consent.
 */
@UseCases
public class EntryLogos {

    /** @param open whether the entry is for everybody, so that any cache may keep its logo for a while */
    public record Shown(Logo logo, String mark, boolean open) {}

    @Inject
    private Entries entries;

    @Inject
    private LogoStore store;

    /** Empty when the entry has none, or is not the reader's to see. */
    @Requires(Permission.ANYONE)
    public Optional<Shown> find(long entry) {
        return entries.find(entry)
                .flatMap(view -> store.find(entry)
                        .map(logo -> new Shown(
                                logo, logo.mark(), view.data().audience().equals(Audience.PUBLIC))));
    }

    /** The logo's {@link Logo#mark}, for its address; empty as with {@link #find}. */
    @Requires(Permission.ANYONE)
    public Optional<String> findMark(long entry) {
        return entries.find(entry).flatMap(view -> store.findMark(entry));
    }

    /** Whether the actor may set this entry's logo now; if not, an editor of its country may. @throws NotFound as ever */
    @Requires(Permission.EDIT_DIRECTORY)
    public boolean mayChange(long entry) {
        EntryView view = entries.get(entry);
        return view.mayEdit() && !entries.mustPropose(entry);
    }

    /**
     * @param sent what somebody takes for a logo
     * @throws Invalid of the field {@code logo}, as {@link Logo#of}
     * @throws Denied when the actor may not change the entry, or an editor would have to agree
     */
    @Requires(Permission.EDIT_DIRECTORY)
    @Audited(act = "change", kind = Entries.AUDITED)
    public void save(@Item long entry, byte[] sent) {
        guard(entry);
        store.put(entry, Logo.of(sent));
    }

    /** Takes the logo away. Undone by sending it again. @throws Denied as {@link #save} */
    @Requires(Permission.EDIT_DIRECTORY)
    @Audited(act = "change", kind = Entries.AUDITED)
    public void remove(@Item long entry) {
        guard(entry);
        store.remove(entry);
    }

    private void guard(long entry) {
        if (!mayChange(entry)) {
            throw new Denied();
        }
    }
}
