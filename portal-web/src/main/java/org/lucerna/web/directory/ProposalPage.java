package org.lucerna.web.directory;

import static org.lucerna.web.page.Typed.number;
import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.keeper.Keepers;
import org.lucerna.directory.upkeep.ProposalView;
import org.lucerna.directory.upkeep.Proposals;
import org.lucerna.directory.upkeep.SuggestionState;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** One proposed change beside what the entry says, and the editor's decision. Nobody agrees to what they have not read. */
@Named("proposal")
@RequestScoped
public class ProposalPage {

    @Inject
    private Proposals proposals;

    @Inject
    private Entries entries;

    @Inject
    private Keepers keepers;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private @Nullable ProposalView shown;
    private @Nullable EntryView entry;
    private @Nullable String message;
    private @Nullable String reason;

    @PostConstruct
    void load() {
        ProposalView proposal = proposals.get(page.getItemId());
        shown = proposal;
        Long entryId = proposal.entryId();
        entry = entryId == null ? null : entries.find(entryId).orElse(null);
    }

    public void accept() {
        act(() -> {
            EntryView changed = proposals.accept(page.getItemId(), sent("version"), sent("entryVersion"));
            Redirect.to("/" + page.getLanguage() + "/directory/" + changed.id());
        });
    }

    public void decline() {
        act(() -> {
            proposals.decline(page.getItemId(), sent("version"), typed(reason));
            Redirect.to("/" + page.getLanguage() + "/directory/upkeep/changes");
        });
    }

    public void reopen() {
        act(() -> {
            proposals.reopen(page.getItemId(), sent("version"));
            Redirect.to("/" + page.getLanguage() + "/directory/upkeep/changes/" + page.getItemId());
        });
    }

    private void act(Runnable work) {
        try {
            work.run();
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
        } catch (Conflict conflict) {
            message = page.getWords().text(conflict.messageKey(), conflict.arguments());
            load();
        } catch (NotFound gone) {
            message = page.getWords().text("proposal.entryGone");
        }
    }

    /** A number that the editor has seen. */
    private long sent(String name) {
        return number(request.getParameter(name), -1);
    }

    private ProposalView shown() {
        if (shown == null) {
            throw new IllegalStateException("The proposal is read when the bean is made");
        }
        return shown;
    }

    public ProposalView getView() {
        return shown();
    }

    public String getState() {
        return page.getWords().text("upkeep.state." + shown().state());
    }

    public long getEntryVersion() {
        return entry == null ? 0 : entry.version();
    }

    public String getEntryAddress() {
        return entry == null ? "" : "/" + page.getLanguage() + "/directory/" + entry.id();
    }

    /** Whether somebody has changed the entry since the proposal was made: then it takes that back, too. */
    public boolean isOvertaken() {
        return isOpen() && entry != null && entry.version() != shown().entryVersion();
    }

    public boolean isNew() {
        return shown().entryId() == null;
    }

    public boolean isOpen() {
        return shown().state() == SuggestionState.WAITING;
    }

    public boolean isDeclined() {
        return shown().state() == SuggestionState.DISMISSED;
    }

    /** Whether the reader decides; the author reads only. */
    public boolean isDecider() {
        String country = shown().country();
        return Acting.current().may(Permission.EDIT_WHOLE_DIRECTORY)
                || country != null && Acting.current().editsCountry(country);
    }

    /** All that was proposed: what differs from saying nothing. */
    public List<EntryDifferences.Difference> getFacts() {
        return new EntryDifferences(page.getLanguage(), keepers::findNameOf)
                .between(EntryDraft.named(""), shown().data());
    }

    public List<EntryDifferences.Difference> getDifferences() {
        return entry == null || !isOpen()
                ? List.of()
                : new EntryDifferences(page.getLanguage(), keepers::findNameOf).between(entry.data(), shown().data());
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }

    public @Nullable String getMessage() {
        return message;
    }
}
