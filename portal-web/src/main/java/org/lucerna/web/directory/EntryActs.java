package org.lucerna.web.directory;

import static org.lucerna.web.page.Typed.number;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.addressbook.AddressBook;
import org.lucerna.directory.duplicate.Merging;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.message.Messages;
import org.lucerna.directory.upkeep.ProposalView;
import org.lucerna.directory.upkeep.Proposals;
import org.lucerna.directory.upkeep.SuggestionState;
import org.lucerna.directory.upkeep.Suggestions;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** What a reader can do with the entry that the address names, beside reading it. */
@Named("entryActs")
@RequestScoped
public class EntryActs {

    @Inject
    private Entries entries;

    @Inject
    private AddressBook book;

    @Inject
    private Messages messages;

    @Inject
    private Proposals proposals;

    @Inject
    private Suggestions suggestions;

    @Inject
    private Merging merging;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private @Nullable EntryView entry;
    private @Nullable String note;
    private @Nullable String message;

    @PostConstruct
    void load() {
        // A visitor can do nothing that depends on the entry.
        entry = page.isSignedIn() ? entries.find(page.getItemId()).orElse(null) : null;
        note = book.note(page.getItemId()).orElse(null);
    }

    public long getId() {
        return page.getItemId();
    }

    public String getAddress() {
        return "/" + page.getLanguage() + "/directory/" + page.getItemId();
    }

    public boolean isMarked() {
        return note != null;
    }

    public String getNote() {
        return note == null ? "" : note;
    }

    /** Whether this reader can write to them through the portal. */
    public boolean isReachable() {
        return messages.reaches(page.getItemId());
    }

    public boolean isEditor() {
        return entry != null && entry.mayEdit();
    }

    /** A change that waits for an editor: where to read it; empty when none does. */
    public String getWaiting() {
        return !isEditor()
                ? ""
                : proposals
                        .findWaiting(page.getItemId())
                        .map(ProposalView::id)
                        .map(id -> "/" + page.getLanguage() + "/directory/upkeep/changes/" + id)
                        .orElse("");
    }

    /** Whether this reader's organisation can say that the entry is its own. */
    public boolean isClaimable() {
        return entry != null
                && !entry.mayEdit()
                && entry.data().memberOrganisation() == null
                && Acting.current().organisationId() != null
                && Acting.current().may(Permission.EDIT_DIRECTORY);
    }

    /** What became of saying so: a sentence; empty where nobody has, or it was given and taken since. */
    public String getClaimed() {
        return !isClaimable()
                ? ""
                : suggestions
                        .findClaim(page.getItemId())
                        .map(state -> switch (state) {
                            case WAITING -> page.getWords().text("claim.waits");
                            case DISMISSED -> page.getWords().text("claim.dismissed");
                            case ACCEPTED -> "";
                        })
                        .orElse("");
    }

    public boolean isClaimWaiting() {
        return isClaimable()
                && suggestions
                        .findClaim(page.getItemId())
                        .filter(state -> state == SuggestionState.WAITING)
                        .isPresent();
    }

    public void claim() {
        try {
            suggestions.claim(page.getItemId());
            Redirect.to(getAddress());
        } catch (Conflict conflict) {
            message = page.getWords().text(conflict.messageKey(), conflict.arguments());
        }
    }

    public List<Merging.Merged> getMerged() {
        return isEditor() ? merging.listMergedInto(page.getItemId()) : List.of();
    }

    /** The form says which one. */
    public void unmerge() {
        try {
            merging.undo(number(request.getParameter("from"), -1));
            Redirect.to(getAddress());
        } catch (Conflict conflict) {
            message = page.getWords().text(conflict.messageKey(), conflict.arguments());
        } catch (NotFound | Denied e) {
            message = page.getWords().text("merge.gone");
        }
    }

    public @Nullable String getMessage() {
        return message;
    }
}
