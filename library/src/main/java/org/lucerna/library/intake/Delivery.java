package org.lucerna.library.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lucerna.imports.extract.Extraction.Reason;
import org.lucerna.library.intake.ImportOutcome.Result;
import org.lucerna.library.resource.ResourceView;

/** What one upload has brought so far. An upload within bounds is one file, or an archive of archives of files. */
final class Delivery {

    /** An archive that holds itself would go on for ever. */
    private static final int DEEPEST = 5;

    /** Archives within archives multiply: each is limited by the extractor, all of them together here. */
    private static final int MOST = 10_000;

    private final ImportDefaults defaults;
    private final List<ImportOutcome> outcomes = new ArrayList<>();
    private int depth;

    Delivery(ImportDefaults defaults) {
        this.defaults = defaults;
    }

    /** What the importer said that holds for the file at hand. */
    ImportDefaults defaults() {
        return depth == 0 ? defaults : defaults.withoutTitle();
    }

    /** Goes into an archive, unless it is too deep inside others. */
    boolean enter() {
        if (depth == DEEPEST) {
            return false;
        }
        depth++;
        return true;
    }

    void leave() {
        depth--;
    }

    boolean isFull() {
        return outcomes.size() >= MOST;
    }

    void imported(String file, long id) {
        outcomes.add(new ImportOutcome(file, Result.IMPORTED, null, List.of(), id));
    }

    /** @param first the record that is there; empty when it is not this importer's to see */
    void duplicate(String file, Optional<ResourceView> first) {
        outcomes.add(first.map(record -> new ImportOutcome(
                        file, Result.DUPLICATE, "import.reason.DUPLICATE", List.of(record.title()), record.id()))
                .orElseGet(() ->
                        new ImportOutcome(file, Result.DUPLICATE, "import.reason.DUPLICATE_UNSEEN", List.of(), null)));
    }

    void refused(String file, Reason reason) {
        outcomes.add(new ImportOutcome(file, Result.REFUSED, "import.reason." + reason.name(), List.of(), null));
    }

    /** The disk is full or fails. */
    void notStored(String file) {
        outcomes.add(new ImportOutcome(file, Result.REFUSED, "import.reason.NOT_STORED", List.of(), null));
    }

    List<ImportOutcome> outcomes() {
        return List.copyOf(outcomes);
    }
}
