package org.lucerna.web.vocabulary;

import static org.lucerna.web.page.Typed.typed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptText;
import org.lucerna.foundation.vocabulary.ConceptText.Kind;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Words;

/** A concept as a form holds it: texts as they were typed, right or wrong. */
public class ConceptForm {

    private String labels = "";
    private String synonyms = "";
    private String hidden = "";
    private String ambiguous = "";
    private String notes = "";
    private String broader = "";
    private String related = "";

    static ConceptForm of(Concept concept, Language reader) {
        ConceptForm form = new ConceptForm();
        form.labels = TextLines.written(concept.texts(), Kind.LABEL);
        form.synonyms = TextLines.written(concept.texts(), Kind.SYNONYM);
        form.hidden = TextLines.written(concept.texts(), Kind.HIDDEN);
        form.ambiguous = TextLines.written(concept.texts(), Kind.AMBIGUOUS);
        form.notes = TextLines.written(concept.texts(), Kind.SCOPE_NOTE);
        form.broader = ConceptNames.written(concept.broader(), Vocabulary.current(), reader);
        form.related = ConceptNames.written(concept.related(), Vocabulary.current(), reader);
        return form;
    }

    /** What was typed, as what the given concept says from now on. Lines that cannot be read are noted. */
    Concept concept(Concept former, FormErrors errors, Words words) {
        List<ConceptText> texts = new ArrayList<>();
        read(texts, "labels", labels, Kind.LABEL, errors, words);
        read(texts, "synonyms", synonyms, Kind.SYNONYM, errors, words);
        read(texts, "hidden", hidden, Kind.HIDDEN, errors, words);
        read(texts, "ambiguous", ambiguous, Kind.AMBIGUOUS, errors, words);
        read(texts, "notes", notes, Kind.SCOPE_NOTE, errors, words);
        former.texts().stream()
                .filter(text -> text.kind() == Kind.DEFINITION || text.kind() == Kind.EDITORIAL_NOTE)
                .forEach(texts::add);
        return new Concept(
                former.id(),
                former.scheme(),
                texts,
                ConceptNames.read(broader, Vocabulary.current()),
                ConceptNames.read(related, Vocabulary.current()),
                former.matches(),
                former.deprecated(),
                former.replacedBy());
    }

    private static void read(
            List<ConceptText> texts, String field, String lines, Kind kind, FormErrors errors, Words words) {
        TextLines.findBad(lines).ifPresent(line -> errors.add(field, words.text("conceptEdit.badLine", line)));
        texts.addAll(TextLines.read(lines, kind));
    }

    /** Each field's name and what stands in it, in the form's order. */
    Map<String, String> byField() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("labels", labels);
        fields.put("synonyms", synonyms);
        fields.put("hidden", hidden);
        fields.put("ambiguous", ambiguous);
        fields.put("notes", notes);
        fields.put("broader", broader);
        fields.put("related", related);
        return fields;
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
}
