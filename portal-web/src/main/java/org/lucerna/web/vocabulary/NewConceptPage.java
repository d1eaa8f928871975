package org.lucerna.web.vocabulary;

import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.vocabulary.concept.Vocabularies;
import org.lucerna.vocabulary.concept.VocabularyEditor;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** Adding a concept to the vocabulary. */
@Named("newConcept")
@RequestScoped
public class NewConceptPage {

    private static final int HIGHEST_PROPOSED = 9_999;

    @Inject
    private VocabularyEditor editor;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private ShownPage page;

    private final FormErrors errors = new FormErrors();
    private final ConceptForm form = new ConceptForm();
    private String scheme = "";
    private String id = "";

    @PostConstruct
    void load() {
        if (!Acting.current().may(Permission.EDIT_VOCABULARY)) {
            throw new Denied();
        }
    }

    public void save() {
        String wanted = id.isBlank() ? free(scheme) : id.strip();
        Concept made = form.concept(
                new Concept(wanted, scheme, List.of(), List.of(), List.of(), List.of(), false, null),
                errors,
                page.getWords());
        if (!errors.isEmpty()) {
            return;
        }
        try {
            editor.create(made);
            vocabularies.refresh();
            Redirect.to("/" + page.getLanguage() + "/glossary/" + wanted);
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
        }
    }

    /** The first number behind the group's own letters that no concept has had. */
    private static String free(String scheme) {
        Vocabulary vocabulary = Vocabulary.current();
        return IntStream.rangeClosed(1, HIGHEST_PROPOSED)
                .mapToObj(number -> String.format("%s%02d", scheme, number))
                .filter(proposed -> vocabulary.find(proposed).isEmpty())
                .findFirst()
                .orElse("");
    }

    public List<SelectItem> getSchemes() {
        return Vocabulary.current().listSchemes().stream()
                .map(known -> new SelectItem(
                        known.id(),
                        Headings.capitalised(known.label(page.getLanguage()), page.getLocale()) + " (" + known.id()
                                + ")"))
                .toList();
    }

    public ConceptForm getForm() {
        return form;
    }

    public String getScheme() {
        return scheme;
    }

    public void setScheme(@Nullable String scheme) {
        this.scheme = typed(scheme);
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = typed(id);
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }
}
