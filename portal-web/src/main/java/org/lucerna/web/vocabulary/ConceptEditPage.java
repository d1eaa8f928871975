package org.lucerna.web.vocabulary;

import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptText;
import org.lucerna.foundation.vocabulary.ConceptText.Kind;
import org.lucerna.vocabulary.concept.ConceptView;
import org.lucerna.vocabulary.concept.Vocabularies;
import org.lucerna.vocabulary.concept.VocabularyEditor;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** Changing a concept, taking it out of use, and taking changes back. What was typed stays, whatever happens. */
@Named("conceptEdit")
@RequestScoped
public class ConceptEditPage {

    @Inject
    private VocabularyEditor editor;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private @Nullable ConceptView view;
    private long version;
    private String labels = "";
    private String synonyms = "";
    private String hidden = "";
    private String ambiguous = "";
    private String notes = "";
    private String broader = "";
    private String related = "";
    private String replacement = "";
    private @Nullable String message;

    @PostConstruct
    void load() {
        String[] path = page.getPath().split("/");
        ConceptView loaded = editor.get(path[path.length - 2]);
        Concept concept = loaded.concept();
        view = loaded;
        version = sentVersion(loaded.version());
        labels = TextLines.written(concept.texts(), Kind.LABEL);
        synonyms = TextLines.written(concept.texts(), Kind.SYNONYM);
        hidden = TextLines.written(concept.texts(), Kind.HIDDEN);
        ambiguous = TextLines.written(concept.texts(), Kind.AMBIGUOUS);
        notes = TextLines.written(concept.texts(), Kind.SCOPE_NOTE);
        broader = String.join(" ", concept.broader());
        related = String.join(" ", concept.related());
    }

    /** The version that the form was made from; while it is out, the concept may have moved on. */
    private long sentVersion(long current) {
        String sent = request.getParameter("version");
        return sent != null && sent.matches("[0-9]{1,18}") ? Long.parseLong(sent) : current;
    }

    private ConceptView view() {
        if (view == null) {
            throw new IllegalStateException("The page was not loaded");
        }
        return view;
    }

    public void save() {
        List<ConceptText> texts = new ArrayList<>();
        read(texts, "labels", labels, Kind.LABEL);
        read(texts, "synonyms", synonyms, Kind.SYNONYM);
        read(texts, "hidden", hidden, Kind.HIDDEN);
        read(texts, "ambiguous", ambiguous, Kind.AMBIGUOUS);
        read(texts, "notes", notes, Kind.SCOPE_NOTE);
        Concept former = view().concept();
        former.texts().stream()
                .filter(text -> text.kind() == Kind.DEFINITION || text.kind() == Kind.EDITORIAL_NOTE)
                .forEach(texts::add);
        if (errors.isEmpty()) {
            change(() -> editor.update(
                    version,
                    new Concept(
                            former.id(),
                            former.scheme(),
                            texts,
                            ids(broader),
                            ids(related),
                            former.matches(),
                            former.deprecated(),
                            former.replacedBy())));
        }
    }

    public void retire() {
        String wanted = replacement.strip();
        change(() -> editor.deprecate(getId(), version, wanted.isEmpty() ? null : wanted));
    }

    public void undo() {
        change(() -> editor.undo(getId(), version));
    }

    private void change(Runnable work) {
        try {
            work.run();
            vocabularies.refresh();
            Redirect.to(getAddress());
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
        } catch (Conflict conflict) {
            message = page.getWords().text(conflict.messageKey(), conflict.arguments());
            version = editor.get(getId()).version();
        }
    }

    private void read(List<ConceptText> texts, String field, String lines, Kind kind) {
        TextLines.findBad(lines)
                .ifPresent(line -> errors.add(field, page.getWords().text("conceptEdit.badLine", line)));
        texts.addAll(TextLines.read(lines, kind));
    }

    private static List<String> ids(String typed) {
        return Arrays.stream(typed.strip().split("[\\s,;]+"))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    public String getId() {
        return view().concept().id();
    }

    public String getAddress() {
        return "/" + page.getLanguage() + "/glossary/" + getId();
    }

    public String getTitle() {
        return Headings.capitalised(view().concept().label(page.getLanguage()), page.getLocale());
    }

    public long getVersion() {
        return version;
    }

    public String getUses() {
        return page.getWords().text("conceptEdit.uses", view().useCount());
    }

    public boolean isDeprecated() {
        return view().concept().deprecated();
    }

    public boolean isUndoable() {
        return view().undoable();
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }

    public @Nullable String getMessage() {
        return message;
    }

    public String getLabels() {
        return labels;
    }

    public void setLabels(@Nullable String labels) {
        this.labels = typed(labels);
    }

    public String getSynonyms() {
        return synonyms;
    }

    public void setSynonyms(@Nullable String synonyms) {
        this.synonyms = typed(synonyms);
    }

    public String getHidden() {
        return hidden;
    }

    public void setHidden(@Nullable String hidden) {
        this.hidden = typed(hidden);
    }

    public String getAmbiguous() {
        return ambiguous;
    }

    public void setAmbiguous(@Nullable String ambiguous) {
        this.ambiguous = typed(ambiguous);
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(@Nullable String notes) {
        this.notes = typed(notes);
    }

    public String getBroader() {
        return broader;
    }

    public void setBroader(@Nullable String broader) {
        this.broader = typed(broader);
    }

    public String getRelated() {
        return related;
    }

    public void setRelated(@Nullable String related) {
        this.related = typed(related);
    }

    public String getReplacement() {
        return replacement;
    }

    public void setReplacement(@Nullable String replacement) {
        this.replacement = typed(replacement);
    }
}
