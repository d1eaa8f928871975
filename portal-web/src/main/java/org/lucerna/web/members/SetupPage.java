package org.lucerna.web.members;

import static org.lucerna.web.page.Typed.typed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.members.account.Accounts;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** The first administrator, made by whoever holds the token that the console printed. */
@Named("setup")
@RequestScoped
public class SetupPage {

    @Inject
    private Accounts accounts;

    @Inject
    private Entrance entrance;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private @Nullable String message;
    private @Nullable String email;
    private @Nullable String name;
    private @Nullable String password;

    public void create() {
        String address = typed(email);
        String secret = typed(password);
        long made;
        try {
            made = accounts.createFirstAdministrator(getToken(), address, typed(name), secret, page.getLanguage())
                    .id();
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
            return;
        } catch (Denied denied) {
            message = page.getWords().text("setup.refused");
            return;
        }
        entrance.admit(made, false);
        Redirect.to("/" + page.getLanguage() + "/account/second-factor");
    }

    /** Whether there is somebody already: then this page has done its work for good. */
    public boolean isDone() {
        return accounts.anyExist();
    }

    public String getToken() {
        String token = request.getParameter("token");
        return typed(token);
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }

    public @Nullable String getMessage() {
        return message;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    /** Never given back to the page. */
    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
