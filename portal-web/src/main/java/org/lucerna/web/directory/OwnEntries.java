package org.lucerna.web.directory;

import static org.lucerna.web.page.Typed.number;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.keeper.Keepers;
import org.lucerna.directory.upkeep.SuggestionState;
import org.lucerna.directory.upkeep.Suggestions;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** The entries of one's own organisation; where there are none, those that may be its own, and asking for one. */
@Named("ownEntries")
@RequestScoped
public class OwnEntries {

    /** @param asked whether the organisation has asked for it, and waits */
    public record Likely(long id, LineView line, boolean asked) {}

    @Inject
    private Keepers keepers;

    @Inject
    private Suggestions suggestions;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private List<LineView> lines = List.of();
    private List<Likely> likely = List.of();
    private @Nullable String message;

    @PostConstruct
    void load() {
        lines = keepers.listOwn().stream()
                .map(line -> LineView.of(line, page.getLanguage()))
                .toList();
        Long own = Acting.current().organisationId();
        likely = own == null || !lines.isEmpty()
                ? List.of()
                : keepers.listLikely(own).stream()
                        .map(line -> new Likely(
                                line.id(),
                                LineView.of(line, page.getLanguage()),
                                suggestions
                                        .findClaim(line.id())
                                        .filter(state -> state == SuggestionState.WAITING)
                                        .isPresent()))
                        .toList();
    }

    /** The form says which one. */
    public void claim() {
        try {
            suggestions.claim(number(request.getParameter("entry"), -1));
            Redirect.to("/" + page.getLanguage() + "/organisation?done=asked#entry");
        } catch (Conflict conflict) {
            message = page.getWords().text(conflict.messageKey(), conflict.arguments());
        } catch (NotFound gone) {
            message = page.getWords().text(gone.messageKey());
        }
    }

    public List<LineView> getLines() {
        return lines;
    }

    public List<Likely> getLikely() {
        return likely;
    }

    public @Nullable String getMessage() {
        return message;
    }
}
