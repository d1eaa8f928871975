package org.lucerna.cli.importing;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of one file.
 *
 * @param file its path as the user would type it; a member of an archive is named below the archive
 * @param reason a plain sentence; always there unless the file was imported
 * @param id of the record that the file belongs to now
 */
record Outcome(String file, Result result, Optional<String> reason, Optional<Long> id) {

    enum Result {
        IMPORTED,
        /** The portal has these bytes already. */
        DUPLICATE,
        /** Not taken in; counts as failed. */
        REFUSED,
        /** Not a document to begin with: a link, a pipe, a device, a system's own file. */
        SKIPPED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Outcome refused(String file, String reason) {
        return new Outcome(file, Result.REFUSED, Optional.of(reason), Optional.empty());
    }

    static Outcome skipped(String file, String reason) {
        return new Outcome(file, Result.SKIPPED, Optional.of(reason), Optional.empty());
    }

    /** One element of the portal's answer. {@code folder} is where the uploaded file lies, with its slash, or empty. */
    static Outcome read(String folder, JsonObject told) {
        String outcome = told.getString("outcome", "refused").toUpperCase(Locale.ROOT);
        return new Outcome(
                folder + told.getString("file", ""),
                Result.valueOf(outcome),
                told.get("reason") instanceof JsonString reason ? Optional.of(reason.getString()) : Optional.empty(),
                told.containsKey("id") && !told.isNull("id")
                        ? Optional.of(told.getJsonNumber("id").longValue())
                        : Optional.empty());
    }
}
