package org.lucerna.web.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lucerna.directory.entry.Approval;
import org.lucerna.site.setting.CurrentSite;
import org.lucerna.site.setting.Feature;

/** An administrator's choice on the page of the site's settings. */
@ApplicationScoped
class SiteApproval implements Approval {

    @Inject
    private CurrentSite site;

    @Override
    public boolean isNeeded() {
        return !site.get().has(Feature.LIVE_ENTRIES);
    }
}
