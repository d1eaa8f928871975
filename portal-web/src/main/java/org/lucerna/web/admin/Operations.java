package org.lucerna.web.admin;

import jakarta.inject.Inject;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.members.account.Accounts;
import org.lucerna.web.config.IndexKeeper;

/** What the operator may ask of the running portal itself. */
@UseCases
public class Operations {

    @Inject
    private Condition condition;

    @Inject
    private IndexKeeper keeper;

    @Inject
    private Accounts accounts;

    @Requires(Permission.OPERATE)
    public PortalState state() {
        return new PortalState(
                condition.database(),
                condition.index(),
                condition.disk(),
                condition.extractor(),
                accounts.setupToken().orElse(null));
    }

    /** Begins to rebuild the index in the background; {@link #state} tells how far it is. */
    @Requires(Permission.OPERATE)
    @Audited(act = "rebuild", kind = "index")
    public void reindex() {
        keeper.rebuild();
    }
}
