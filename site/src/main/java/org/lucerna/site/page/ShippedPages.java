package org.lucerna.site.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.lucerna.foundation.text.Language;

/** The texts that Lucerna brings along: {@code about_en.md} and so on, the title in the first line. Thread safe. */
@ApplicationScoped
class ShippedPages {

    static final List<Language> LANGUAGES =
            List.of(Language.ENGLISH, Language.ITALIAN, Language.GERMAN, Language.SPANISH, Language.FRENCH);

    private static final OffsetDateTime UNDATED = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    PageDraft draft(StaticPage page, Language language) {
        String file = page.code() + "_" + (LANGUAGES.contains(language) ? language : Language.ENGLISH) + ".md";
        try (InputStream in = ShippedPages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Lucerna ships no " + file);
            }
            String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", 2);
            return new PageDraft(parts[0].replaceFirst("^# ", "").strip(), parts[1].strip() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        }
    }

    /** For a portal whose start has not kept the text yet. */
    PageView view(StaticPage page, Language language) {
        PageDraft draft = draft(page, language);
        return new PageView(page, language, 0, draft.title(), draft.text(), UNDATED, null);
    }
}
