package org.lucerna.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.members.account.Accounts;
import org.lucerna.members.account.SignIn;
import org.lucerna.members.session.Stage;
import org.lucerna.web.page.FacesResponse;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.security.Sessions;

/** The first administrator, made by whoever holds the token that the console printed. */
@Named("setup")
@RequestScoped
public class SetupPage {

    @Inject
    private Accounts accounts;

    @Inject
    private SignIn signIn;

    @Inject
    private Sessions sessions;

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
        String address = email == null ? "" : email;
        String secret = password == null ? "" : password;
        try {
            accounts.createFirstAdministrator(getToken(), address, name == null ? "" : name, secret);
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
            return;
        } catch (Denied denied) {
            message = page.getWords().text("setup.refused");
            return;
        }
        signIn.authenticate(address, secret)
                .ifPresent(
                        account -> sessions.begin(request, FacesResponse.current(), account, Stage.SIGNED_IN, false));
        Redirect.to("/" + page.getLanguage() + "/library/import");
    }

    /** Whether there is somebody already: then this page has done its work for good. */
    public boolean isDone() {
        return accounts.anyExist();
    }

    public String getToken() {
        String token = request.getParameter("token");
        return token == null ? "" : token;
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
