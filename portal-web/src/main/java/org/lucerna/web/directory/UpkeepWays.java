package org.lucerna.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lucerna.directory.upkeep.Proposals;
import org.lucerna.directory.upkeep.Suggestions;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Permission;
import org.lucerna.web.page.ShownPage;

/** The ways through the editors' desk, and how much waits at each. */
@Named("upkeepWays")
@RequestScoped
public class UpkeepWays {

    /** One way; {@code waiting} is empty where nothing does. */
    public record Way(String address, String name, String waiting, boolean current) {}

    @Inject
    private Suggestions suggestions;

    @Inject
    private Proposals proposals;

    @Inject
    private ShownPage page;

    public List<Way> getAll() {
        return List.of(
                way("suggestions", suggestions.waiting()), way("changes", proposals.waiting()), way("unverified", 0));
    }

    private Way way(String name, long waiting) {
        String path = "/directory/upkeep/" + name;
        return new Way(
                "/" + page.getLanguage() + path,
                page.getWords().text("upkeep." + name),
                waiting == 0 ? "" : page.getWords().text("upkeep.waiting", waiting),
                page.getPath().equals(path));
    }

    /** Whether this reader looks after entries at all, for the menus. */
    public boolean isOpen() {
        Actor actor = Acting.current();
        return actor.accountId() != null
                && actor.may(Permission.EDIT_DIRECTORY)
                && (actor.may(Permission.EDIT_WHOLE_DIRECTORY)
                        || !actor.countries().isEmpty()
                        || actor.organisationId() != null);
    }
}
