package org.lucerna.library.check;

import java.util.ArrayList;
import java.util.List;
import org.lucerna.library.check.ConsistencyReport.Finding;
import org.lucerna.library.check.ConsistencyReport.Kind;

/** A report in the making: counts everything, lists the first findings. */
final class Findings {

    static final int LISTED = 1_000;

    private final List<Finding> listed = new ArrayList<>();
    private long originals;
    private long faults;
    private long orphans;
    private long bytesOfOrphans;

    void readOriginal() {
        originals++;
    }

    void fault(Kind kind, String subject) {
        faults++;
        list(new Finding(kind, subject));
    }

    void orphan(String place, long bytes) {
        orphans++;
        bytesOfOrphans += bytes;
        list(new Finding(Kind.ORPHAN, place));
    }

    ConsistencyReport report(long records) {
        return new ConsistencyReport(records, originals, faults, orphans, bytesOfOrphans, listed);
    }

    private void list(Finding finding) {
        if (listed.size() < LISTED) {
            listed.add(finding);
        }
    }
}
