package org.lucerna.web.library;

import static org.lucerna.web.page.Typed.typed;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;
import org.lucerna.library.resource.ResourceDraft;
import org.lucerna.library.resource.ResourceKind;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Words;

/** A record as a form holds it: texts as they were typed, right or wrong. */
public class RecordForm {

    private String kind = ResourceKind.PUBLICATION.code();
    private @Nullable String type;
    private @Nullable String title;
    private @Nullable String authors;
    private @Nullable String organisation;
    private @Nullable String summary;
    private List<String> topics = List.of();
    private List<String> countries = List.of();
    private @Nullable String language;
    private @Nullable String year;
    private String audience = Audience.PUBLIC.code();
    private @Nullable String sourceUrl;
    private @Nullable String rights;

    static RecordForm of(ResourceDraft draft) {
        RecordForm form = new RecordForm();
        form.kind = draft.kind().code();
        form.type = draft.type();
        form.title = draft.title();
        form.authors = String.join("\n", draft.authors());
        form.organisation = draft.organisation();
        form.summary = draft.summary();
        form.topics = draft.topics();
        form.countries = draft.countries();
        Language spoken = draft.language();
        form.language = spoken == null ? null : spoken.code();
        Integer published = draft.year();
        form.year = published == null ? null : published.toString();
        form.audience = draft.audience().code();
        form.sourceUrl = draft.sourceUrl();
        form.rights = draft.rights();
        return form;
    }

    /** What was typed as a draft. What cannot even be read (a year of letters) is noted; the rest the use case judges. */
    ResourceDraft draft(FormErrors errors, Words words) {
        return new ResourceDraft(
                ResourceKind.find(kind).orElse(ResourceKind.PUBLICATION),
                type,
                typed(title),
                typed(authors).lines().toList(),
                organisation,
                typed(summary),
                topics,
                countries,
                language == null ? null : Language.parse(language).orElse(null),
                year(errors, words),
                new Audience(audience),
                sourceUrl,
                rights);
    }

    private @Nullable Integer year(FormErrors errors, Words words) {
        String typed = typed(year).strip();
        if (typed.isEmpty()) {
            return null;
        }
        Optional<Integer> number = typed.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
        if (number.isEmpty()) {
            errors.add("year", words.text("edit.yearOfLetters"));
        }
        return number.orElse(null);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public @Nullable String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = type;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getAuthors() {
        return authors;
    }

    public void setAuthors(@Nullable String authors) {
        this.authors = authors;
    }

    public @Nullable String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(@Nullable String organisation) {
        this.organisation = organisation;
    }

    public @Nullable String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = summary;
    }

    public List<String> getTopics() {
        return topics;
    }

    public void setTopics(List<String> topics) {
        this.topics = topics;
    }

    public List<String> getCountries() {
        return countries;
    }

    public void setCountries(List<String> countries) {
        this.countries = countries;
    }

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    public @Nullable String getYear() {
        return year;
    }

    public void setYear(@Nullable String year) {
        this.year = year;
    }

    public String getAudience() {
        return audience;
    }

    public void setAudience(String audience) {
        this.audience = audience;
    }

    public @Nullable String getSourceUrl() {
        return sourceUrl;
    }

    public void setSourceUrl(@Nullable String sourceUrl) {
        this.sourceUrl = sourceUrl;
    }

    public @Nullable String getRights() {
        return rights;
    }

    public void setRights(@Nullable String rights) {
        this.rights = rights;
    }
}
