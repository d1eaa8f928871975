package org.lucerna.web.members;

import static org.lucerna.web.page.Typed.typed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lucerna.members.session.SessionSettings;
import org.lucerna.members.signin.SignIn;
import org.lucerna.members.signin.SignInResult.Busy;
import org.lucerna.members.signin.SignInResult.Known;
import org.lucerna.members.signin.SignInResult.Refused;
import org.lucerna.members.signin.SignInResult.TooMany;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** Signing in with address and password, and going on to the page that asked for it. */
@Named("signIn")
@RequestScoped
public class SignInPage {

    @Inject
    private SignIn signIn;

    @Inject
    private Entrance entrance;

    @Inject
    private SessionSettings lifetimes;

    @Inject
    private ProviderDoor provider;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private @Nullable String email;
    private @Nullable String password;
    private boolean kept;
    private @Nullable String message;

    public void enter() {
        switch (signIn.withPassword(typed(email), typed(password), entrance.sender(), entrance.browser())) {
            case Known known
            when known.needsSecondStep() -> {
                entrance.askSecondStep(known.accountId(), kept);
                Redirect.to("/" + page.getLanguage() + "/sign-in/second-step?to="
                        + URLEncoder.encode(getTo(), StandardCharsets.UTF_8));
            }
            case Known known -> {
                entrance.admit(known.accountId(), kept);
                Redirect.to("/" + page.getLanguage() + getTo());
            }
            case Refused refused -> message = page.getWords().text("signIn.refused");
            case TooMany many -> {
                entrance.refuseFor(many.pause());
                message = page.getWords().text("signIn.tooMany", Entrance.seconds(many.pause()));
            }
            case Busy busy -> {
                entrance.refuseFor(busy.pause());
                message = page.getWords().text("signIn.busy", Entrance.seconds(busy.pause()));
            }
        }
    }

    public String getTo() {
        return entrance.destination();
    }

    /** Why it did not work; null at first. */
    public @Nullable String getMessage() {
        return message != null ? message : provider.trouble(page.getWords());
    }

    /** What leads to the identity provider; empty where there is none. */
    public String getProvider() {
        return provider.isOn() ? page.getWords().text("signIn.provider", provider.getName()) : "";
    }

    public String getProviderAddress() {
        return provider.address(page.getLanguage(), getTo());
    }

    /** What tells whoever has signed out here that they are still signed in there; empty otherwise. */
    public String getLeftProvider() {
        return provider.isOn() && "provider".equals(request.getParameter("left"))
                ? page.getWords().text("signIn.leftProvider", provider.getName())
                : "";
    }

    public String getLeaveProvider() {
        return page.getWords().text("signIn.leaveProvider", provider.getName());
    }

    /** Whether the reader has just signed out. */
    public boolean isLeft() {
        return request.getParameter("left") != null;
    }

    /** Whether the reader has just set a new password. */
    public boolean isReset() {
        return request.getParameter("reset") != null;
    }

    /** Whether the reader has just deleted the account. */
    public boolean isGone() {
        return request.getParameter("gone") != null;
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

    public void setPassword(@Nullable String password) {
        this.password = password;
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
}
