package org.lucerna.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.lucerna.foundation.audit.AuditTrail;
import org.lucerna.foundation.privacy.Kept;
import org.lucerna.web.config.Settings;

/** Lets the audit log forget what is older than the settings say. */
@ApplicationScoped
class AuditKeeping implements Kept {

    @Inject
    private AuditTrail trail;

    @Inject
    private Settings settings;

    @Override
    public int deleteOutdated() {
        return trail.forgetBefore(Instant.now().minus(settings.auditKept()));
    }
}
