package org.lucerna.library.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.text.Texts;

/**
 * What somebody wants a record to say. Texts are tidied: white space around them, control characters,
 * blank and repeated entries are gone. Whether it may stand is checked by the use case that takes it. Immutable.
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
        type = Texts.lineOrNull(type);
        title = Texts.line(title);
        authors = Texts.lines(authors);
        organisation = Texts.lineOrNull(organisation);
        summary = Texts.paragraphs(summary);
        topics = Texts.lines(topics);
        countries = Texts.lines(countries);
        sourceUrl = Texts.lineOrNull(sourceUrl);
        rights = Texts.lineOrNull(rights);
    }

    /** The same, with every text cut to the length that a record holds: for texts that nobody typed. */
    public ResourceDraft cutToFit() {
        return new ResourceDraft(
                kind,
                type,
                Texts.cut(title, DraftRules.TITLE),
                authors.stream()
                        .limit(DraftRules.AUTHORS)
                        .map(author -> Texts.cut(author, DraftRules.AUTHOR))
                        .toList(),
                organisation == null ? null : Texts.cut(organisation, DraftRules.ORGANISATION),
                Texts.cut(summary, DraftRules.SUMMARY),
                topics,
                countries,
                language,
                year,
                audience,
                sourceUrl,
                rights);
    }

    /** Whether a record may have this year; for years that nobody typed. */
    public static boolean isPlausibleYear(int year) {
        return DraftRules.isPlausible(year);
    }
}
