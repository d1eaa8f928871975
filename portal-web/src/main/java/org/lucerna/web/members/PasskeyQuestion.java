package org.lucerna.web.members;

import org.lucerna.members.factor.Passkeys.Question;

/** A question to the browser as the form's attributes, which the page's script reads. @param credentials with spaces between */
public record PasskeyQuestion(String challenge, String host, String user, String credentials) {

    static PasskeyQuestion of(Question question) {
        return new PasskeyQuestion(
                question.challenge(), question.host(), question.userHandle(), String.join(" ", question.credentials()));
    }
}
