package org.lucerna.web.directory;

import static org.lucerna.web.page.Typed.number;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryChange;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.keeper.Keepers;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.web.directory.EntryDifferences.Difference;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** What an entry said before, change by change, and the way back to each of them. */
@Named("entryHistory")
@RequestScoped
public class EntryHistoryPage {

    /**
     * One change.
     *
     * @param what was done, when and in what capacity: a sentence
     * @param latest whether the entry says this now
     */
    public record Change(long id, String what, List<Difference> differences, boolean latest) {}

    @Inject
    private Entries entries;

    @Inject
    private Keepers keepers;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private List<Change> changes = List.of();
    private String name = "";
    private long version;
    private @Nullable String message;

    @PostConstruct
    void load() {
        EntryView view = entries.get(page.getItemId());
        name = view.name();
        version = view.version();
        changes = changes(entries.history(page.getItemId()));
    }

    private List<Change> changes(List<EntryChange> history) {
        EntryDifferences differences = new EntryDifferences(page.getLanguage(), keepers::findNameOf);
        List<Change> all = new ArrayList<>();
        for (int place = 0; place < history.size(); place++) {
            EntryChange change = history.get(place);
            all.add(new Change(
                    change.id(),
                    page.getWords()
                            .text(
                                    "entry.act." + change.act(),
                                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                                            .withLocale(page.getLocale())
                                            .format(change.at().atZone(ZoneOffset.UTC)),
                                    hand(change)),
                    place + 1 < history.size()
                            ? differences.between(history.get(place + 1).data(), change.data())
                            : List.of(),
                    place == 0));
        }
        return all;
    }

    /** In what capacity somebody did it, and who, as far as they are still there. */
    private String hand(EntryChange change) {
        String hand = page.getWords().text("entry.hand." + change.hand());
        return change.author().isEmpty() ? hand : hand + " (" + change.author() + ")";
    }

    public void revert() {
        try {
            entries.revert(page.getItemId(), sent("version"), sent("change"));
            Redirect.to(getAddress());
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
        } catch (Conflict conflict) {
            message = page.getWords().text(conflict.messageKey(), conflict.arguments());
        }
    }

    private long sent(String parameter) {
        return number(request.getParameter(parameter), 0);
    }

    public String getAddress() {
        return "/" + page.getLanguage() + "/directory/" + page.getItemId();
    }

    public String getName() {
        return name;
    }

    public long getVersion() {
        return version;
    }

    /** Whether an earlier version can be taken up again without anybody's consent. */
    public boolean isRevertible() {
        return !entries.mustPropose(page.getItemId());
    }

    public List<Change> getChanges() {
        return changes;
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }

    public @Nullable String getMessage() {
        return message;
    }
}
