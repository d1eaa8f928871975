package org.lucerna.web.directory;

import static org.lucerna.web.page.Typed.number;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.upkeep.SuggestionState;
import org.lucerna.directory.upkeep.SuggestionView;
import org.lucerna.directory.upkeep.Suggestions;
import org.lucerna.foundation.paging.Page;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.web.page.Dates;
import org.lucerna.web.page.ListAddress;
import org.lucerna.web.page.ListTab;
import org.lucerna.web.page.Paging;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** What readers suggest, for those who may change the entries; decisions can be taken back. */
@Named("suggestions")
@RequestScoped
public class SuggestionsPage {

    private static final int ROWS = 25;

    /** One suggestion in the list. */
    public record Row(
            long id,
            String entry,
            String address,
            String editAddress,
            String text,
            boolean claim,
            String day,
            String who,
            boolean waiting) {}

    @Inject
    private Suggestions suggestions;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private SuggestionState state = SuggestionState.WAITING;
    private @Nullable Page<SuggestionView> found;
    private @Nullable Paging paging;
    private @Nullable String message;

    @PostConstruct
    void load() {
        ListAddress list = ListAddress.of(request::getParameter, address(), List.of("state"), List.of("posted"));
        state = ListTab.chosen(list, SuggestionState.WAITING);
        Page<SuggestionView> slice = suggestions.list(state, list.request(ROWS));
        found = slice;
        paging = Paging.of(slice.request(), slice.total(), list::withPage, page.getWords());
    }

    public void accept() {
        decide(suggestions::accept);
    }

    public void decline() {
        decide(suggestions::dismiss);
    }

    public void reopen() {
        decide(suggestions::reopen);
    }

    /** The form says which one was read: the list may have moved on meanwhile. */
    private void decide(LongConsumer decision) {
        try {
            decision.accept(number(request.getParameter("suggestion"), -1));
            Redirect.to(address() + "?state=" + state);
        } catch (Conflict decided) {
            message = page.getWords().text(decided.messageKey());
            load();
        } catch (Invalid invalid) {
            message = page.getWords().text(invalid.fields().getFirst().messageKey());
            load();
        } catch (Denied denied) {
            message = page.getWords().text("entry.keeper.notYours");
            load();
        } catch (NotFound gone) {
            message = page.getWords().text("suggestion.decidedMeanwhile");
            load();
        }
    }

    private String address() {
        return "/" + page.getLanguage() + "/directory/upkeep/suggestions";
    }

    public List<ListTab> getTabs() {
        return ListTab.of(Stream.of(SuggestionState.values()), state, address(), "upkeep.state.", page.getWords());
    }

    public List<Row> getRows() {
        return found == null ? List.of() : found.items().stream().map(this::row).toList();
    }

    private Row row(SuggestionView one) {
        String entry = "/" + page.getLanguage() + "/directory/" + one.entryId();
        return new Row(
                one.id(),
                one.entryName(),
                entry,
                entry + "/edit",
                one.claim() ? claim(one) : one.text(),
                one.claim(),
                Dates.day(one.posted().atOffset(ZoneOffset.UTC), page.getLocale()),
                page.getWords().text(one.fromOrganisation() ? "upkeep.fromOrganisation" : "upkeep.fromReader"),
                one.state() == SuggestionState.WAITING);
    }

    private String claim(SuggestionView one) {
        return one.claimant().isEmpty()
                ? page.getWords().text("upkeep.claimOfFormer")
                : page.getWords().text("upkeep.claim", one.claimant());
    }

    /** For the forms, which are to find the same list again. */
    public String getState() {
        return state.name();
    }

    /** For the forms, as {@link #getState}. */
    public int getNumber() {
        return found == null ? 1 : found.request().number();
    }

    public @Nullable Paging getPaging() {
        return paging;
    }

    public @Nullable String getMessage() {
        return message;
    }
}
