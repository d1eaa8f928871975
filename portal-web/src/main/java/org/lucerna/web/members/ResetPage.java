package org.lucerna.web.members;

import static org.lucerna.web.page.Typed.typed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.members.account.ForgottenPassword;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** Setting a new password with the key of a letter. */
@Named("reset")
@RequestScoped
public class ResetPage {

    @Inject
    private ForgottenPassword forgotten;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private @Nullable String password;
    private boolean useless;

    public void set() {
        try {
            if (forgotten.set(getKey(), typed(password))) {
                Redirect.to("/" + page.getLanguage() + "/sign-in?reset=1");
            } else {
                useless = true;
            }
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
        }
    }

    /** Whether the key still opens something; if not, the page says how to get another. */
    public boolean isValid() {
        return !useless && forgotten.isValid(getKey());
    }

    public String getKey() {
        String key = request.getParameter("key");
        return typed(key);
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }

    /** Never given back to the page. */
    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
