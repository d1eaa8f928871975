package org.lucerna.library.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Audience;
import org.lucerna.imports.extract.Extraction;
import org.lucerna.library.resource.FileView;
import org.lucerna.library.resource.ResourceDraft;
import org.lucerna.library.resource.ResourceKind;

/** Describes a file for its record: what its importer says wins over what the file says. */
final class Description {

    private Description() {}

    static ResourceDraft of(Extraction.Document document, String fileName, ImportDefaults defaults) {
        return new ResourceDraft(
                        either(defaults.kind(), ResourceKind.PUBLICATION),
                        defaults.type(),
                        either(defaults.title(), document.title().isBlank() ? fileName : document.title()),
                        either(defaults.authors(), document.authors()),
                        defaults.organisation(),
                        either(defaults.summary(), document.summary()),
                        either(defaults.topics(), List.of()),
                        either(defaults.countries(), List.of()),
                        defaults.language() != null ? defaults.language() : document.language(),
                        defaults.year() != null ? defaults.year() : year(document),
                        either(defaults.audience(), Audience.PUBLIC),
                        defaults.sourceUrl(),
                        defaults.rights())
                .cutToFit();
    }

    /** What the importer said by itself, to be checked before a file is read. */
    static ResourceDraft of(ImportDefaults defaults, String fileName) {
        return new ResourceDraft(
                either(defaults.kind(), ResourceKind.PUBLICATION),
                defaults.type(),
                either(defaults.title(), fileName),
                either(defaults.authors(), List.of()),
                defaults.organisation(),
                either(defaults.summary(), ""),
                either(defaults.topics(), List.of()),
                either(defaults.countries(), List.of()),
                defaults.language(),
                defaults.year(),
                either(defaults.audience(), Audience.PUBLIC),
                defaults.sourceUrl(),
                defaults.rights());
    }

    static FileView file(Extraction.Document document, String fileName, long size, String sha256) {
        return new FileView(
                fileName,
                document.mediaType(),
                size,
                sha256,
                document.pages().size(),
                document.divisions(),
                document.ocr(),
                document.truncated());
    }

    private static @Nullable Integer year(Extraction.Document document) {
        return document.date() != null
                        && ResourceDraft.isPlausibleYear(document.date().getYear())
                ? document.date().getYear()
                : null;
    }

    private static <T> T either(@Nullable T said, T otherwise) {
        return said != null ? said : otherwise;
    }
}
