package org.lucerna.library.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lucerna.library.resource.Inventory;

/**
 * Compares database, file store and index. Streams all three: memory grows with the library by the ids alone, some hundred
 * bytes a record. Not transactional itself; the portal goes on meanwhile, and what comes in during the check is no finding.
 */
@ApplicationScoped
public class Consistency {

    @Inject
    private Inventory inventory;

    @Inject
    private StoreCheck store;

    @Inject
    private IndexCheck index;

    /**
     * Reads every original; takes about as long as copying them.
     *
     * @throws org.lucerna.foundation.problem.Denied when the actor does not operate the portal
     */
    public ConsistencyReport check() {
        Findings findings = new Findings();
        long records = inventory.countRecords();
        store.originalsOfRecords(findings);
        store.orphans(findings);
        index.compare(findings);
        return findings.report(records);
    }
}
