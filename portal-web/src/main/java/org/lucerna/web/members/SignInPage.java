package org.lucerna.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.members.account.SignIn;
import org.lucerna.members.session.SessionSettings;
import org.lucerna.members.session.Stage;
import org.lucerna.web.page.FacesResponse;
import org.lucerna.web.page.PageAddress;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.security.Sessions;

/** Signing in, and going on to the page that asked for it. */
@Named("signIn")
@RequestScoped
public class SignInPage {

    @Inject
    private SignIn signIn;

    @Inject
    private Sessions sessions;

    @Inject
    private SessionSettings lifetimes;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private @Nullable String email;
    private @Nullable String password;
    private boolean kept;
    private boolean refused;

    public void enter() {
        Optional<Long> account = signIn.authenticate(email == null ? "" : email, password == null ? "" : password);
        if (account.isEmpty()) {
            refused = true;
            return;
        }
        sessions.begin(request, FacesResponse.current(), account.get(), Stage.SIGNED_IN, kept);
        Redirect.to("/" + page.getLanguage() + getTo());
    }

    /** Where to go afterwards: one of our own pages, without its language; anything else is the first page. */
    public String getTo() {
        String asked = request.getParameter("to");
        return asked != null && PageAddress.find(asked).isPresent() ? asked : "/";
    }

    public boolean isRefused() {
        return refused;
    }

    /** Whether the reader has just signed out. */
    public boolean isLeft() {
        return request.getParameter("left") != null;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    /** Never given back to the page. */
    public @Nullable String getPassword() {
        return null;
    }

    /** Whether they ask to be kept signed in. */
    public boolean isKept() {
        return kept;
    }

    public void setKept(boolean kept) {
        this.kept = kept;
    }

    public String getKeptHint() {
        return page.getWords().text("signIn.keptHint", lifetimes.longest(true).toDays());
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
