package org.lucerna.web.library;

import static org.lucerna.web.page.Typed.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.text.Language;
import org.lucerna.library.intake.ImportDefaults;
import org.lucerna.library.resource.ResourceDraft;
import org.lucerna.library.resource.ResourceKind;

/**
 * What a program says a record is to be: the fields of {@link ResourceDraft}, as JSON has them. Here only codes become
 * words of the domain; whether the record may stand, the library decides.
 */
public record ResourceInput(
        @Nullable String kind,
        @Nullable String type,
        @Nullable String title,
        @Nullable List<String> authors,
        @Nullable String organisation,
        @Nullable String summary,
        @Nullable List<String> topics,
        @Nullable List<String> countries,
        @Nullable String language,
        @Nullable Integer year,
        @Nullable String audience,
        @Nullable String sourceUrl,
        @Nullable String rights) {

    /** @throws Invalid naming each code that does not exist */
    ResourceDraft draft() {
        Codes codes = codes();
        return new ResourceDraft(
                codes.kind == null ? ResourceKind.PUBLICATION : codes.kind,
                type,
                typed(title),
                given(authors),
                organisation,
                typed(summary),
                given(topics),
                given(countries),
                codes.language,
                year,
                codes.audience == null ? Audience.PUBLIC : codes.audience,
                sourceUrl,
                rights);
    }

    /** @throws Invalid naming each code that does not exist */
    ImportDefaults defaults() {
        Codes codes = codes();
        return new ImportDefaults(
                codes.kind,
                type,
                title,
                authors,
                organisation,
                summary,
                topics,
                countries,
                codes.language,
                year,
                codes.audience,
                sourceUrl,
                rights);
    }

    private static List<String> given(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }

    private record Codes(
            @Nullable ResourceKind kind,
            @Nullable Language language,
            @Nullable Audience audience) {}

    private Codes codes() {
        List<Invalid.Field> unknown = new ArrayList<>();
        ResourceKind foundKind = kind == null ? null : known("kind", kind, ResourceKind.find(kind), unknown);
        Language foundLanguage =
                language == null ? null : known("language", language, Language.parse(language), unknown);
        Audience foundAudience = audience == null ? null : known("audience", audience, audience(audience), unknown);
        if (!unknown.isEmpty()) {
            throw new Invalid(unknown);
        }
        return new Codes(foundKind, foundLanguage, foundAudience);
    }

    private static <T> @Nullable T known(String field, String code, Optional<T> found, List<Invalid.Field> unknown) {
        if (found.isEmpty()) {
            unknown.add(new Invalid.Field(field, "problem.unknownValue", code));
        }
        return found.orElse(null);
    }

    private static Optional<Audience> audience(String code) {
        try {
            return Optional.of(new Audience(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
