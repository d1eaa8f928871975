package org.lucerna.library.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;
import org.lucerna.library.resource.ResourceKind;

/** What the person who imports says of the file. It wins over what the file says; null leaves it to the file. */
public record ImportDefaults(
        @Nullable ResourceKind kind,
        @Nullable String type,
        @Nullable String title,
        @Nullable List<String> authors,
        @Nullable String organisation,
        @Nullable String summary,
        @Nullable List<String> topics,
        @Nullable List<String> countries,
        @Nullable Language language,
        @Nullable Integer year,
        @Nullable Audience audience,
        @Nullable String sourceUrl,
        @Nullable String rights) {

    public static final ImportDefaults NONE =
            new ImportDefaults(null, null, null, null, null, null, null, null, null, null, null, null, null);

    ImportDefaults withoutTitle() {
        return new ImportDefaults(
                kind,
                type,
                null,
                authors,
                organisation,
                summary,
                topics,
                countries,
                language,
                year,
                audience,
                sourceUrl,
                rights);
    }
}
