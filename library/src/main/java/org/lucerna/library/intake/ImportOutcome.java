package org.lucerna.library.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file.
 *
 * @param file its name; for a member of an archive {@code archive.zip/inner/name.pdf}
 * @param reasonKey a key of the message files ({@code import.reason.…}); null when it was imported
 * @param reasonArguments fill the message's places
 * @param id the record: the new one, or for a duplicate the one that was there, if the importer may read it
 */
public record ImportOutcome(
        String file,
        Result outcome,
        @Nullable String reasonKey,
        List<Object> reasonArguments,
        @Nullable Long id) {

    /** How it ended. The name in lower case is the value in the API. */
    public enum Result {
        IMPORTED,
        DUPLICATE,
        REFUSED
    }

    public ImportOutcome {
        reasonArguments = List.copyOf(reasonArguments);
    }
}
