package org.lucerna.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.site.setting.CurrentSite;
import org.lucerna.site.setting.Feature;
import org.lucerna.site.setting.SiteView;

/** What the frame of every page shows of the site, and which of its ways are open to this reader. */
@Named("site")
@RequestScoped
public class SiteFrame {

    @Inject
    private CurrentSite current;

    private @Nullable SiteView read;

    private SiteView site() {
        if (read == null) {
            read = current.get();
        }
        return read;
    }

    public String getName() {
        return site().name();
    }

    public String getContact() {
        return site().contact();
    }

    /** The address of the site's own logo; empty for the lamp. */
    public String getLogo() {
        return site().logo().isEmpty() ? "" : "/site-logo?v=" + site().logo();
    }

    public boolean isOpenToApplications() {
        return site().has(Feature.APPLICATIONS);
    }

    public boolean isGroups() {
        return site().has(Feature.GROUPS)
                && Acting.current().may(Permission.TAKE_PART_IN_GROUPS)
                && Acting.current().accountId() != null;
    }

    /** Whether the reader looks after an organisation of their own. */
    public boolean isOrganisation() {
        return Acting.current().organisationId() != null && Acting.current().may(Permission.INVITE_COLLEAGUES);
    }

    public boolean isAdministration() {
        return Acting.current().may(Permission.ADMINISTER_ORGANISATIONS)
                || Acting.current().may(Permission.EDIT_SITE);
    }

    /** The languages in which somebody can be written to, each by its own name. */
    public List<SelectItem> getLanguageChoices() {
        return site().languages().stream()
                .map(language ->
                        new SelectItem(language.code(), language.locale().getDisplayLanguage(language.locale())))
                .toList();
    }
}
