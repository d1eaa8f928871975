package org.lucerna.web.directory;

import static org.lucerna.web.page.Typed.number;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryLine;
import org.lucerna.directory.keeper.Keepers;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** The entries of the member organisation whose page this is, for administrators; where there are none, the likely ones. */
@Named("memberEntries")
@RequestScoped
public class MemberEntries {

    /** @param place town and country */
    public record Row(long id, String name, String place, String address) {}

    @Inject
    private Entries entries;

    @Inject
    private Keepers keepers;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private List<Row> kept = List.of();
    private List<Row> likely = List.of();
    private @Nullable String message;

    @PostConstruct
    void load() {
        kept = rows(entries.listOfMember(page.getItemId()));
        likely = kept.isEmpty() ? rows(keepers.listLikely(page.getItemId())) : List.of();
    }

    private List<Row> rows(List<EntryLine> lines) {
        return lines.stream()
                .map(line -> {
                    LineView shown = LineView.of(line, page.getLanguage());
                    return new Row(line.id(), shown.name(), shown.place(), shown.address());
                })
                .toList();
    }

    /** The form says which one. */
    public void give() {
        try {
            keepers.give(number(request.getParameter("entry"), -1), page.getItemId());
            Redirect.to("/" + page.getLanguage() + "/admin/organisations/" + page.getItemId() + "#entries");
        } catch (Invalid invalid) {
            message = page.getWords().text(invalid.fields().getFirst().messageKey());
        } catch (Conflict | Denied | NotFound problem) {
            message = page.getWords().text(problem.messageKey(), problem.arguments());
        }
    }

    public List<Row> getKept() {
        return kept;
    }

    public List<Row> getLikely() {
        return likely;
    }

    public @Nullable String getMessage() {
        return message;
    }
}
