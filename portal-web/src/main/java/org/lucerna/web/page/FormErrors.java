package org.lucerna.web.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lucerna.foundation.problem.Invalid;

/** What is wrong with a form, field by field, in the reader's words. The first thing said of a field stands. */
public final class FormErrors {

    private final Map<String, String> byField = new LinkedHashMap<>();

    public void add(String field, String sentence) {
        byField.putIfAbsent(field, sentence);
    }

    public void add(Invalid invalid, Words words) {
        invalid.fields().forEach(field -> add(field.field(), words.text(field.messageKey(), field.arguments())));
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** For the page: a field's sentence, or nothing. */
    public Map<String, String> asMap() {
        return byField;
    }
}
