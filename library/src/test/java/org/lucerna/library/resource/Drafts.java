package org.lucerna.library.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.imports.extract.Extraction;
import org.lucerna.vocabulary.skos.ShippedVocabulary;

/** What the tests' library holds. */
public final class Drafts {

    public static final String HASH = "ab".repeat(32);

    static {
        // The drafts name concepts of it.
        Vocabulary.replace(ShippedVocabulary.read());
    }

    private Drafts() {}

    public static ResourceDraft shelterHandbook() {
        return new ResourceDraft(
                ResourceKind.PUBLICATION,
                "D07",
                "Running a shelter",
                List.of("Rosa Lind", "Ilir Hoxha"),
                "Casa Aurora",
                "How a house for trafficked women is run by day and by night.",
                List.of("P04", "S22"),
                List.of("IT", "XK"),
                Language.ENGLISH,
                2012,
                Audience.PUBLIC,
                "https://example.org/shelter",
                "CC BY 4.0");
    }

    public static ResourceDraft titled(String title, Audience audience) {
        return with(shelterHandbook(), title, audience);
    }

    public static ResourceDraft with(ResourceDraft draft, @Nullable String title, Audience audience) {
        return new ResourceDraft(
                draft.kind(),
                draft.type(),
                title == null ? draft.title() : title,
                draft.authors(),
                draft.organisation(),
                draft.summary(),
                draft.topics(),
                draft.countries(),
                draft.language(),
                draft.year(),
                audience,
                draft.sourceUrl(),
                draft.rights());
    }

    public static FileView file(String sha256) {
        return new FileView(
                "shelter.pdf", "application/pdf", 12_345, sha256, 3, Extraction.Divisions.PAGE, false, false);
    }
}
