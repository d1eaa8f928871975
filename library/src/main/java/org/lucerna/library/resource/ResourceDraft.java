package org.lucerna.library.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;

/**
 * What somebody wants a record to say. Texts are stripped, blank list entries dropped and repeated ones named once;
 * whether it may stand is checked by the use case that takes it. Immutable.
 *
 * @param type a document type of the vocabulary ({@code D05}), or null
 * @param topics concept ids of the vocabulary
 * @param countries ISO 3166-1 alpha-2 codes, and XK
 * @param year of publication, or null when it is not known
 * @param sourceUrl where the original was found, or null
 * @param rights how it may be used, in words, or null
 */
public record ResourceDraft(
        ResourceKind kind,
        @Nullable String type,
        String title,
        List<String> authors,
        @Nullable String organisation,
        String summary,
        List<String> topics,
        List<String> countries,
        @Nullable Language language,
        @Nullable Integer year,
        Audience audience,
        @Nullable String sourceUrl,
        @Nullable String rights) {

    public ResourceDraft {
        type = blankToNull(type);
        title = title.strip();
        authors = tidy(authors);
        organisation = blankToNull(organisation);
        summary = summary.strip();
        topics = tidy(topics);
        countries = tidy(countries);
        sourceUrl = blankToNull(sourceUrl);
        rights = blankToNull(rights);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static List<String> tidy(List<String> texts) {
        return texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
