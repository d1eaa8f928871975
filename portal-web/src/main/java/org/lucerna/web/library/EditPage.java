package org.lucerna.web.library;

import static org.lucerna.web.page.Typed.number;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.text.Language;
import org.lucerna.library.resource.ResourceDraft;
import org.lucerna.library.resource.ResourceView;
import org.lucerna.library.resource.Resources;
import org.lucerna.search.Facet;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.search.Labels;

/** Changing a record. What was typed stays, whatever happens; nobody's work is overwritten unseen. */
@Named("edit")
@RequestScoped
public class EditPage {

    /** A field in which the two versions differ. */
    public record Difference(String label, String yours, String theirs) {}

    @Inject
    private Resources resources;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private RecordForm form = new RecordForm();
    private long version;
    private String recordTitle = "";
    private @Nullable String message;
    private List<Difference> differences = List.of();

    @PostConstruct
    void load() {
        if (!page.isEditor()) {
            // Saving would be denied all the same; this spares a visitor the form.
            throw new Denied();
        }
        ResourceView view = resources.get(page.getItemId());
        form = RecordForm.of(view.draft());
        recordTitle = view.title();
        version = sentVersion(view.version());
    }

    /** The version that the form was made from; while it is out, the record may have moved on. */
    private long sentVersion(long current) {
        return number(request.getParameter("version"), current);
    }

    public void save() {
        ResourceDraft draft = form.draft(errors, page.getWords());
        try {
            if (!errors.isEmpty()) {
                // What could not even be read is told together with whatever else is wrong, not one after the other.
                resources.check(draft);
                return;
            }
            resources.update(page.getItemId(), version, draft);
            Redirect.to(recordAddress());
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
        } catch (Conflict conflict) {
            ResourceView theirs = resources.get(page.getItemId());
            message = page.getWords().text(conflict.messageKey(), conflict.arguments());
            differences = differences(draft, theirs.draft());
            version = theirs.version();
        }
    }

    public void withdraw() {
        resources.withdraw(page.getItemId());
        Redirect.to(recordAddress() + "/withdrawn");
    }

    private String recordAddress() {
        return "/" + page.getLanguage() + "/library/" + page.getItemId();
    }

    private List<Difference> differences(ResourceDraft yours, ResourceDraft theirs) {
        List<Difference> found = new ArrayList<>();
        compare(found, "edit.title", yours.title(), theirs.title());
        compare(found, "edit.authors", String.join("; ", yours.authors()), String.join("; ", theirs.authors()));
        compare(found, "edit.organisation", yours.organisation(), theirs.organisation());
        compare(found, "edit.summary", yours.summary(), theirs.summary());
        compare(
                found,
                "facet.kind",
                label(Facet.KIND, yours.kind().code()),
                label(Facet.KIND, theirs.kind().code()));
        compare(found, "facet.type", label(Facet.TYPE, yours.type()), label(Facet.TYPE, theirs.type()));
        compare(found, "facet.topic", labels(Facet.TOPIC, yours.topics()), labels(Facet.TOPIC, theirs.topics()));
        compare(
                found,
                "facet.country",
                labels(Facet.COUNTRY, yours.countries()),
                labels(Facet.COUNTRY, theirs.countries()));
        compare(found, "facet.language", name(yours.language()), name(theirs.language()));
        compare(found, "facet.year", yours.year(), theirs.year());
        compare(
                found,
                "record.audience",
                page.getWords().text(RecordDetail.audienceKey(yours.audience())),
                page.getWords().text(RecordDetail.audienceKey(theirs.audience())));
        compare(found, "edit.sourceUrl", yours.sourceUrl(), theirs.sourceUrl());
        compare(found, "record.rights", yours.rights(), theirs.rights());
        return found;
    }

    private void compare(List<Difference> found, String key, @Nullable Object yours, @Nullable Object theirs) {
        String mine = yours == null ? "" : yours.toString();
        String other = theirs == null ? "" : theirs.toString();
        if (!mine.equals(other)) {
            found.add(new Difference(page.getWords().text(key), mine, other));
        }
    }

    private String label(Facet facet, @Nullable String value) {
        return value == null ? "" : Labels.of(facet, value, page.getLanguage());
    }

    private String labels(Facet facet, List<String> values) {
        return String.join(
                ", ", values.stream().map(value -> label(facet, value)).toList());
    }

    private String name(@Nullable Language language) {
        return language == null ? "" : Labels.language(language.code(), page.getLanguage());
    }

    public RecordForm getForm() {
        return form;
    }

    public long getVersion() {
        return version;
    }

    public String getRecordTitle() {
        return recordTitle;
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }

    public @Nullable String getMessage() {
        return message;
    }

    public List<Difference> getDifferences() {
        return differences;
    }
}
