package org.lucerna.directory.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;

/**
 * One entry among others, as its reader may see it: what a list needs, so that nobody has to open each. The components mean
 * what they mean in {@link EntryDraft}. Immutable.
 *
 * @param acronym may be empty
 * @param contacts those that this reader may see
 */
public record EntryLine(
        long id,
        String name,
        String acronym,
        @Nullable String type,
        @Nullable String country,
        String region,
        String town,
        boolean confidential,
        List<EntryStatement> statements,
        List<Language> languages,
        List<EntryArea> areas,
        List<EntryContact> contacts,
        @Nullable LocalDate verifiedOn,
        Freshness freshness) {

    static EntryLine of(EntryView view) {
        EntryDraft data = view.data();
        return new EntryLine(
                view.id(),
                data.name(),
                data.acronym().orElse(""),
                data.type(),
                data.country(),
                data.region(),
                data.town(),
                data.confidential(),
                data.statements(),
                data.languages(),
                data.areas(),
                data.contacts(),
                data.verifiedOn(),
                view.freshness());
    }
}
