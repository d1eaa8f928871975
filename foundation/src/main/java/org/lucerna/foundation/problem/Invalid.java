package org.lucerna.foundation.problem;

import java.util.List;

/** What was sent breaks a rule; each field that does is named with its reason. Nothing was changed. */
public final class Invalid extends Problem {

    /**
     * @param field the name of the command's component, such as {@code title}
     * @param messageKey a key of the message files
     * @param arguments fill the message's places
     */
    public record Field(String field, String messageKey, List<Object> arguments) {
        public Field(String field, String messageKey, Object... arguments) {
            this(field, messageKey, List.of(arguments));
        }
    }

    private final transient List<Field> fields;

    public Invalid(List<Field> fields) {
        super("problem.invalid");
        this.fields = List.copyOf(fields);
    }

    public Invalid(String field, String messageKey, Object... arguments) {
        this(List.of(new Field(field, messageKey, arguments)));
    }

    public List<Field> fields() {
        return fields;
    }
}
