package org.lucerna.library.resource;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;

/**
 * One record as its reader may see it. The components mean what they mean in {@link ResourceDraft}. Immutable.
 *
 * @param version to be given back with a change, so that nobody's work is overwritten
 * @param file null for a record without a file
 * @param added when the record came into the library
 * @param changed when it was last changed
 */
public record ResourceView(
        long id,
        long version,
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
        @Nullable String rights,
        @Nullable FileView file,
        Instant added,
        Instant changed) {

    public ResourceView {
        authors = List.copyOf(authors);
        topics = List.copyOf(topics);
        countries = List.copyOf(countries);
    }

    /** The record as a draft, for a form that changes it. */
    public ResourceDraft draft() {
        return new ResourceDraft(
                kind,
                type,
                title,
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
