package org.lucerna.web.vocabulary;

import static org.lucerna.web.page.Typed.number;
import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.Vocabulary;
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

    /** A field in which the two versions differ. */
    public record Difference(String label, String yours, String theirs) {}

    @Inject
    private VocabularyEditor editor;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private ConceptForm form = new ConceptForm();
    private @Nullable ConceptView view;
    private long version;
    private String replacement = "";
    private @Nullable String message;
    private List<Difference> differences = List.of();

    @PostConstruct
    void load() {
        String[] path = page.getPath().split("/");
        ConceptView loaded = editor.get(path[path.length - 2]);
        view = loaded;
        version = sentVersion(loaded.version());
        form = ConceptForm.of(loaded.concept(), page.getLanguage());
    }

    /** The version that the form was made from; while it is out, the concept may have moved on. */
    private long sentVersion(long current) {
        return number(request.getParameter("version"), current);
    }

    private ConceptView view() {
        if (view == null) {
            throw new IllegalStateException("The page was not loaded");
        }
        return view;
    }

    public void save() {
        Concept typed = form.concept(view().concept(), errors, page.getWords());
        if (errors.isEmpty()) {
            change(() -> editor.update(version, typed));
        }
    }

    public void retire() {
        List<String> wanted = ConceptNames.read(replacement, Vocabulary.current());
        change(() -> editor.deprecate(getId(), version, wanted.isEmpty() ? null : wanted.getFirst()));
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
            ConceptView theirs = editor.get(getId());
            version = theirs.version();
            differences = differences(ConceptForm.of(theirs.concept(), page.getLanguage()));
        }
    }

    private List<Difference> differences(ConceptForm theirs) {
        Map<String, String> saved = theirs.byField();
        return form.byField().entrySet().stream()
                .filter(mine -> !mine.getValue().strip().equals(saved.get(mine.getKey())))
                .map(mine -> new Difference(
                        page.getWords().text("conceptEdit." + mine.getKey()),
                        mine.getValue(),
                        String.valueOf(saved.get(mine.getKey()))))
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

    public ConceptForm getForm() {
        return form;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public String getReplacement() {
        return replacement;
    }

    public void setReplacement(@Nullable String replacement) {
        this.replacement = typed(replacement);
    }
}
