package org.lucerna.web.library;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.library.resource.Resources;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** After a record was taken out of the library: the way to take that back. */
@Named("withdrawn")
@RequestScoped
public class WithdrawnPage {

    @Inject
    private Resources resources;

    @Inject
    private ShownPage page;

    private @Nullable String message;

    @PostConstruct
    void load() {
        if (!page.isEditor()) {
            throw new Denied();
        }
    }

    public void restore() {
        try {
            resources.restore(page.getItemId());
            Redirect.to("/" + page.getLanguage() + "/library/" + page.getItemId());
        } catch (Conflict conflict) {
            message = page.getWords().text(conflict.messageKey(), conflict.arguments());
        }
    }

    public @Nullable String getMessage() {
        return message;
    }
}
