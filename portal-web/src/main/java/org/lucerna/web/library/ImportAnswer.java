package org.lucerna.web.library;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lucerna.library.intake.ImportOutcome;
import org.lucerna.web.page.Words;

/** What became of an upload, file by file; an archive's members one by one. */
public record ImportAnswer(List<ImportedFile> files) {

    /**
     * @param outcome {@code imported}, {@code duplicate} or {@code refused}
     * @param reason a plain sentence, or null for what was imported
     * @param id the record's, also of the one that a duplicate repeats
     */
    public record ImportedFile(
            String file,
            String outcome,
            @Nullable String reason,
            @Nullable Long id) {}

    static ImportAnswer of(List<ImportOutcome> outcomes, Words words) {
        return new ImportAnswer(
                outcomes.stream().map(outcome -> file(outcome, words)).toList());
    }

    private static ImportedFile file(ImportOutcome outcome, Words words) {
        String key = outcome.reasonKey();
        return new ImportedFile(
                outcome.file(),
                outcome.outcome().name().toLowerCase(Locale.ROOT),
                key == null ? null : words.text(key, outcome.reasonArguments()),
                outcome.id());
    }
}
