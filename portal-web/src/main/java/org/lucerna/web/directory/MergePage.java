package org.lucerna.web.directory;

import static org.lucerna.web.page.Typed.number;
import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.duplicate.Duplicates;
import org.lucerna.directory.duplicate.Merging;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryLine;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.keeper.Keepers;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/**
 * Making one entry of two: the one of the address goes into another, which the editor chooses among those alike or names by
 * its address. Before the button, the page shows what the other says now and would say then.
 */
@Named("merge")
@RequestScoped
public class MergePage {

    /** A number by itself, or at the end of an entry's address. */
    private static final Pattern NAMED = Pattern.compile("(?:.*/directory/)?([1-9][0-9]{0,17})(?:/.*)?");

    /** An entry that this one may go into. */
    public record Choice(String address, String name, String place) {}

    @Inject
    private Entries entries;

    @Inject
    private Duplicates duplicates;

    @Inject
    private Merging merging;

    @Inject
    private Keepers keepers;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private @Nullable EntryView goes;
    private @Nullable EntryView stays;
    private @Nullable EntryView united;
    private @Nullable String message;

    @PostConstruct
    void load() {
        EntryView entry = entries.get(page.getItemId());
        if (!entry.mayEdit() || entries.mustPropose(entry.id())) {
            throw new Denied();
        }
        goes = entry;
        String with = typed(request.getParameter("with")).strip();
        if (!with.isEmpty()) {
            find(with)
                    .ifPresentOrElse(
                            this::compare, () -> message = page.getWords().text("merge.unknown"));
        }
    }

    private Optional<EntryView> find(String with) {
        Matcher named = NAMED.matcher(with);
        return named.matches()
                ? entries.find(Long.parseLong(named.group(1))).filter(other -> other.id() != page.getItemId())
                : Optional.empty();
    }

    private void compare(EntryView other) {
        stays = other;
        try {
            united = merging.preview(page.getItemId(), other.id());
        } catch (Conflict contradiction) {
            message = page.getWords().text(contradiction.messageKey(), contradiction.arguments());
        } catch (Denied notTheirs) {
            message = page.getWords().text("merge.notYours");
        }
    }

    public void merge() {
        if (stays == null) {
            return;
        }
        try {
            EntryView done = merging.merge(page.getItemId(), sent("version"), stays.id(), sent("otherVersion"));
            Redirect.to("/" + page.getLanguage() + "/directory/" + done.id());
        } catch (Conflict conflict) {
            message = page.getWords().text(conflict.messageKey(), conflict.arguments());
        } catch (Invalid invalid) {
            Invalid.Field first = invalid.fields().getFirst();
            message = page.getWords().text(first.messageKey(), first.arguments());
        } catch (NotFound | Denied e) {
            message = page.getWords().text("merge.unknown");
        }
    }

    private long sent(String name) {
        return number(request.getParameter(name), -1);
    }

    public String getName() {
        return goes == null ? "" : goes.name();
    }

    public String getAddress() {
        return "/" + page.getLanguage() + "/directory/" + page.getItemId();
    }

    public long getVersion() {
        return goes == null ? 0 : goes.version();
    }

    public String getOtherName() {
        return stays == null ? "" : stays.name();
    }

    public long getOther() {
        return stays == null ? 0 : stays.id();
    }

    public long getOtherVersion() {
        return stays == null ? 0 : stays.version();
    }

    /** Whether the two can become one. */
    public boolean isReady() {
        return united != null;
    }

    public List<EntryDifferences.Difference> getDifferences() {
        return stays == null || united == null
                ? List.of()
                : new EntryDifferences(page.getLanguage(), keepers::findNameOf).between(stays.data(), united.data());
    }

    public List<Choice> getChoices() {
        return duplicates.like(page.getItemId()).stream().map(this::choice).toList();
    }

    private Choice choice(EntryLine entry) {
        String country = entry.country();
        return new Choice(
                getAddress() + "/merge?with=" + entry.id(),
                entry.name(),
                country == null ? entry.town() : Countries.name(country, page.getLanguage()));
    }

    public @Nullable String getMessage() {
        return message;
    }
}
