package org.lucerna.web.directory;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.logo.EntryLogos;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.SentLogo;
import org.lucerna.web.page.ShownPage;

/** Sets and takes away an entry's logo. */
@Named("entryLogo")
@RequestScoped
public class EntryLogoPage {

    @Inject
    private Entries entries;

    @Inject
    private EntryLogos logos;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private String name = "";
    private String logo = "";
    private boolean free;

    @PostConstruct
    void load() {
        if (!Acting.current().may(Permission.EDIT_DIRECTORY)) {
            throw new Denied();
        }
        EntryView entry = entries.get(page.getItemId());
        if (!entry.mayEdit()) {
            throw new Denied();
        }
        name = entry.name();
        free = logos.mayChange(entry.id());
        logo = logos.findMark(entry.id())
                .map(mark -> EntryLogoServlet.address(entry.id(), mark))
                .orElse("");
    }

    public void save() {
        try {
            logos.save(page.getItemId(), SentLogo.in(request));
            Redirect.to(getAddress());
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
        }
    }

    public void remove() {
        logos.remove(page.getItemId());
        Redirect.to(getAddress());
    }

    public String getAddress() {
        return "/" + page.getLanguage() + "/directory/" + page.getItemId();
    }

    public String getName() {
        return name;
    }

    /** Where the logo is; empty when there is none. */
    public String getLogo() {
        return logo;
    }

    /** Whether nobody has to agree. */
    public boolean isFree() {
        return free;
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }
}
