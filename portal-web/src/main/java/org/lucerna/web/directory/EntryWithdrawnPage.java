package org.lucerna.web.directory;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lucerna.directory.entry.Entries;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** After an entry was taken out of the directory: the way to take that back. */
@Named("entryWithdrawn")
@RequestScoped
public class EntryWithdrawnPage {

    @Inject
    private Entries entries;

    @Inject
    private ShownPage page;

    private String name = "";

    @PostConstruct
    void load() {
        name = entries.getWithdrawn(page.getItemId()).name();
    }

    public void restore() {
        entries.restore(page.getItemId());
        Redirect.to("/" + page.getLanguage() + "/directory/" + page.getItemId());
    }

    public String getName() {
        return name;
    }
}
