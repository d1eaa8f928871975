package org.lucerna.web.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.privacy.PersonalDataQuestion;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Words;

/**
 * What is said of a form that came back: what is wrong with it, or whether its text may really go as it is. In the second
 * case the form has a second button, and sends along which text was asked about, so that another text is asked about anew.
 */
public final class Doubts {

    private final FormErrors errors = new FormErrors();
    private @Nullable String message;
    private boolean asked;
    private boolean acted;

    /** Whether the sender was asked about this very text. */
    static boolean wasAskedAbout(HttpServletRequest request, String text) {
        return mark(text).equals(request.getParameter("askedAbout"));
    }

    /** No secret: it only tells one text from another. */
    static String mark(String text) {
        return Integer.toHexString(text.strip().replaceAll("\\s+", " ").hashCode());
    }

    /** A button was pressed; what the form was like before says nothing any more. */
    void begin() {
        acted = true;
    }

    /**
     * Whether the form has its second button: when it is shown, because of the question; when it is sent, because it had it.
     */
    public boolean hasSecondButton(HttpServletRequest request) {
        return asked || !acted && request.getParameter("askedAbout") != null;
    }

    void take(Invalid invalid, Words words) {
        asked = PersonalDataQuestion.isAskedBy(invalid);
        errors.add(invalid, words);
    }

    void say(String message) {
        this.message = message;
    }

    public boolean isAsked() {
        return asked;
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }

    public @Nullable String getMessage() {
        return message;
    }
}
