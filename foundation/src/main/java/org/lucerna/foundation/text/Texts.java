package org.lucerna.foundation.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings texts of any origin into the form that is kept. PostgreSQL takes no NUL and no half of a surrogate pair. */
public final class Texts {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\s]+");
    private static final Pattern CONTROL_BUT_LINES = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\n\t]]+");

    private Texts() {}

    /** One line: every run of white space and control characters becomes one space. */
    public static String line(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    public static @Nullable String lineOrNull(@Nullable String text) {
        String line = text == null ? "" : line(text);
        return line.isEmpty() ? null : line;
    }

    /** Keeps the line breaks. */
    public static String paragraphs(String text) {
        return CONTROL_BUT_LINES
                .matcher(text.replace("\r\n", "\n"))
                .replaceAll(" ")
                .strip();
    }

    /** Lines without blank and repeated ones. */
    public static List<String> lines(List<String> texts) {
        return texts.stream()
                .map(Texts::line)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** At most so many characters; never half a surrogate pair. */
    public static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).strip();
    }
}
