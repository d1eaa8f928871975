package org.lucerna.web.directory;

import static org.lucerna.web.page.Typed.number;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.duplicate.Duplicates;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryLine;
import org.lucerna.directory.entry.EntryParts;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.keeper.Keepers;
import org.lucerna.directory.upkeep.ProposalView;
import org.lucerna.directory.upkeep.Proposals;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.web.directory.EntryDifferences.Difference;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/**
 * Writing an entry, a new one or one that is there. What was typed stays, whatever happens; nobody's work is overwritten
 * unseen.
 */
@Named("entryEdit")
@RequestScoped
public class EntryEditPage {

    @Inject
    private Entries entries;

    @Inject
    private Proposals proposals;

    @Inject
    private Duplicates duplicates;

    @Inject
    private EntryChoices choices;

    @Inject
    private Keepers keepers;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private EntryDraft stored = EntryParts.named("").draft();
    private EntryForm form = EntryForm.of(stored);
    private long version;
    private @Nullable String message;
    private List<Difference> differences = List.of();
    private List<EntryLine> alike = List.of();
    private boolean proposed;

    @PostConstruct
    void load() {
        Actor actor = Acting.current();
        if (!actor.may(Permission.EDIT_DIRECTORY)) {
            // Saving would be denied all the same; this spares a visitor the form.
            throw new Denied();
        }
        if (isNew()) {
            stored = EntryParts.named("")
                    .memberOrganisation(ownOrganisation(actor))
                    .draft();
        } else {
            EntryView view = entries.get(page.getItemId());
            if (!view.mayEdit()) {
                throw new Denied();
            }
            proposed = entries.mustPropose(view.id());
            // What waits for an editor already is what its author goes on from.
            stored = proposed
                    ? proposals.findWaiting(view.id()).map(ProposalView::data).orElse(view.data())
                    : view.data();
            version = sentVersion(view.version());
        }
        form = request.getParameter("place") == null ? EntryForm.of(stored) : EntryForm.of(request.getParameterMap());
    }

    /** Who looks after one organisation writes its entry; others write anybody's. */
    private static @Nullable Long ownOrganisation(Actor actor) {
        return actor.may(Permission.EDIT_WHOLE_DIRECTORY) || !actor.countries().isEmpty()
                ? null
                : actor.organisationId();
    }

    /** The version that the form was made from; while it is out, the entry may have moved on. */
    private long sentVersion(long current) {
        return number(request.getParameter("version"), current);
    }

    public void save() {
        EntryDraft draft = stored;
        try {
            draft = form.draft(stored, LocalDate.now(ZoneOffset.UTC), errors, page.getWords());
            if (!errors.isEmpty()) {
                // What could not even be read is told together with whatever else is wrong, not one after the other.
                check(draft);
                return;
            }
            if (isNew() && request.getParameter("another") == null) {
                alike = duplicates.like(draft.name(), draft.acronym().orElse(""), website(draft));
            }
            if (alike.isEmpty()) {
                Redirect.to(save(draft));
            }
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
        } catch (Conflict conflict) {
            EntryView theirs = entries.get(page.getItemId());
            message = page.getWords().text(conflict.messageKey(), conflict.arguments());
            differences = new EntryDifferences(page.getLanguage(), keepers::findNameOf).between(theirs.data(), draft);
            version = theirs.version();
        }
    }

    private void check(EntryDraft draft) {
        if (isNew()) {
            entries.check(draft);
        } else {
            entries.check(page.getItemId(), draft);
        }
    }

    /** @return where to go on */
    private String save(EntryDraft draft) {
        if (isNew()) {
            return entries.mustPropose(draft)
                    ? address("upkeep/changes/" + proposals.proposeNew(draft).id())
                    : address(entries.create(draft).id());
        }
        return proposed
                ? address("upkeep/changes/"
                        + proposals.propose(page.getItemId(), version, draft).id())
                : address(entries.update(page.getItemId(), version, draft).id());
    }

    private static String website(EntryDraft draft) {
        return draft.contacts().stream()
                .filter(contact -> contact.kind() == EntryContact.Kind.WEBSITE)
                .map(EntryContact::value)
                .findFirst()
                .orElse("");
    }

    /** Entries that may be the organisation that is being added; then it is saved only once more. */
    public List<EntryLine> getAlike() {
        return alike;
    }

    /** Whether this actor says whose entry it is. */
    public boolean isKeeperAsked() {
        Actor actor = Acting.current();
        String country = stored.country();
        return actor.may(Permission.EDIT_WHOLE_DIRECTORY)
                || !actor.countries().isEmpty() && (isNew() || country != null && actor.editsCountry(country));
    }

    /** Whether what is saved here waits for an editor. */
    public boolean isProposed() {
        return proposed;
    }

    public void withdraw() {
        entries.withdraw(page.getItemId());
        Redirect.to(address(page.getItemId()) + "/withdrawn");
    }

    private String address(long id) {
        return address(Long.toString(id));
    }

    private String address(String path) {
        return "/" + page.getLanguage() + "/directory/" + path;
    }

    public boolean isNew() {
        return page.getItemId() == 0;
    }

    public String getCancelAddress() {
        return isNew() ? "/" + page.getLanguage() + "/directory" : address(page.getItemId());
    }

    public EntryForm getForm() {
        return form;
    }

    public List<EntryChoices.Group> getGroups() {
        return choices.groups(form.stated());
    }

    /** How many of a group's concepts something is said about; a group with some opens by itself. */
    public long said(EntryChoices.Group group) {
        return group.choices().stream()
                .map(choice -> form.said(choice.concept()))
                .filter(Objects::nonNull)
                .filter(said -> !said.isEmpty())
                .count();
    }

    public String getName() {
        return stored.name();
    }

    public long getVersion() {
        return version;
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }

    public @Nullable String getMessage() {
        return message;
    }

    public List<Difference> getDifferences() {
        return differences;
    }
}
