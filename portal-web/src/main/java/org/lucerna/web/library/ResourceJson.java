package org.lucerna.web.library;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lucerna.library.resource.FileView;
import org.lucerna.library.resource.ResourceView;

/**
 * A record as the API shows it. Other programs lean on it: fields are added, never changed.
 *
 * @param url of the record's page, below the portal's address
 */
public record ResourceJson(
        long id,
        long version,
        String kind,
        @Nullable String type,
        String title,
        List<String> authors,
        @Nullable String organisation,
        String summary,
        List<String> topics,
        List<String> countries,
        @Nullable String language,
        @Nullable Integer year,
        String audience,
        @Nullable String sourceUrl,
        @Nullable String rights,
        @Nullable FileJson file,
        Instant added,
        Instant changed,
        String url) {

    /** @param url of the bytes, below the portal's address */
    public record FileJson(
            String fileName,
            String mediaType,
            long size,
            String sha256,
            int pages,
            String divisions,
            boolean ocr,
            boolean truncated,
            String url) {

        static FileJson of(long id, FileView file) {
            return new FileJson(
                    file.fileName(),
                    file.mediaType(),
                    file.size(),
                    file.sha256(),
                    file.pages(),
                    file.divisions().name().toLowerCase(Locale.ROOT),
                    file.ocr(),
                    file.truncated(),
                    "/api/v1/resources/" + id + "/file");
        }
    }

    static ResourceJson of(ResourceView view) {
        FileView file = view.file();
        return new ResourceJson(
                view.id(),
                view.version(),
                view.kind().code(),
                view.type(),
                view.title(),
                view.authors(),
                view.organisation(),
                view.summary(),
                view.topics(),
                view.countries(),
                view.language() == null ? null : view.language().code(),
                view.year(),
                view.audience().code(),
                view.sourceUrl(),
                view.rights(),
                file == null ? null : FileJson.of(view.id(), file),
                view.added(),
                view.changed(),
                "/en/library/" + view.id());
    }
}
