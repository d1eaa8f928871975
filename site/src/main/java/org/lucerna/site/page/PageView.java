package org.lucerna.site.page;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;

/**
 * One version of a page in one language.
 *
 * @param number of the version; 1 is the first
 * @param text Markdown (CommonMark), as it was typed
 * @param savedBy the account, or null for a text that Lucerna brought along or whose writer has left
 */
public record PageView(
        StaticPage page,
        Language language,
        int number,
        String title,
        String text,
        OffsetDateTime savedAt,
        @Nullable Long savedBy) {

    /** The text as HTML that holds nothing harmful. */
    public String html() {
        return Markdown.toHtml(text);
    }
}
