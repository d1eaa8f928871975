package org.lucerna.web.members;

import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.members.account.OwnEmail;
import org.lucerna.members.account.OwnPassword;
import org.lucerna.members.factor.PasskeyView;
import org.lucerna.members.factor.Passkeys;
import org.lucerna.members.factor.SecondFactors;
import org.lucerna.members.provider.ConnectionView;
import org.lucerna.members.provider.Connections;
import org.lucerna.members.session.AccountSessions;
import org.lucerna.members.session.SessionView;
import org.lucerna.members.session.SignedIn;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.security.Sessions;

/** How one's own account is kept safe: password, address, second factor, and where one is signed in. */
@Named("security")
@RequestScoped
public class SecurityPage {

    @Inject
    private OwnPassword ownPassword;

    @Inject
    private OwnEmail ownEmail;

    @Inject
    private SecondFactors factors;

    @Inject
    private Passkeys passkeys;

    @Inject
    private Connections connections;

    @Inject
    private ProviderDoor provider;

    @Inject
    private AccountSessions accountSessions;

    @Inject
    private Sessions sessions;

    @Inject
    private Entrance entrance;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private SecondFactors.@Nullable Overview overview;
    private List<SessionView> list = List.of();
    private List<PasskeyView> keys = List.of();
    private List<ConnectionView> connected = List.of();
    private @Nullable PasskeyQuestion question;
    private @Nullable String answer;
    private @Nullable String passkeyName;
    private @Nullable String current;
    private @Nullable String password;
    private @Nullable String email;

    /** @throws Denied for a visitor */
    @PostConstruct
    void load() {
        overview = factors.overview();
        list = accountSessions.list();
        keys = passkeys.list();
        connected = connections.list();
    }

    public void changePassword() {
        SignedIn here = here();
        try {
            ownPassword.change(typed(current), typed(password));
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
            return;
        }
        entrance.admit(here.accountId(), here.kept());
        done("password");
    }

    public void changeEmail() {
        try {
            ownPassword.prove(typed(current));
            ownEmail.ask(typed(email));
        } catch (Invalid invalid) {
            invalid.fields()
                    .forEach(field -> errors.add(
                            field.field().equals("current") ? "emailCurrent" : field.field(),
                            page.getWords().text(field.messageKey(), field.arguments())));
            return;
        }
        done("email");
    }

    public void addPasskey() {
        try {
            passkeys.add(typed(answer), typed(passkeyName));
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
            return;
        }
        done("factor");
    }

    /** One's passkeys, the oldest first. */
    public List<ShownPasskey> getPasskeys() {
        return keys.stream().map(key -> ShownPasskey.of(key, page)).toList();
    }

    /** Asked when the page is drawn: each question is answered once. */
    public PasskeyQuestion getQuestion() {
        if (question == null) {
            question = PasskeyQuestion.of(passkeys.askForNew());
        }
        return question;
    }

    public @Nullable String getPasskeyName() {
        return passkeyName;
    }

    public void setPasskeyName(@Nullable String passkeyName) {
        this.passkeyName = passkeyName;
    }

    /** Never given back to the page: it has been used. */
    public @Nullable String getAnswer() {
        return null;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }

    private void done(String what) {
        Redirect.to("/" + page.getLanguage() + "/account/security?done=" + what);
    }

    private SignedIn here() {
        return sessions.find(request).orElseThrow(Denied::new);
    }

    /** What has just been done; the page has a sentence for it. */
    public @Nullable String getDone() {
        String done = request.getParameter("done");
        return done != null
                        && List.of("password", "email", "factor", "session", "provider", "providerGone")
                                .contains(done)
                ? page.getWords().text("security.done." + done, provider.getName())
                : null;
    }

    /** What the part about the identity provider is called; empty where there is none and never was. */
    public String getProvider() {
        return provider.isOn() || !connected.isEmpty()
                ? page.getWords().text("security.provider", provider.getName())
                : "";
    }

    public String getProviderHint() {
        return page.getWords().text("security.providerHint", provider.getName());
    }

    /** What leads to connecting; empty when it is done, or there is no provider any more. */
    public String getProviderAdd() {
        return provider.isOn() && connected.stream().noneMatch(one -> provider.isOf(one.issuer()))
                ? page.getWords().text("security.providerAdd", provider.getName())
                : "";
    }

    public String getProviderAddress() {
        return provider.address(page.getLanguage(), "/account/security");
    }

    public List<ShownConnection> getConnections() {
        return connected.stream().map(one -> ShownConnection.of(one, page)).toList();
    }

    public boolean isAuthenticator() {
        return overview != null && overview.authenticatorSince() != null;
    }

    public String getAuthenticatorSince() {
        return overview == null || overview.authenticatorSince() == null
                ? ""
                : page.getWords()
                        .text("security.since", Moments.day(overview.authenticatorSince(), page.getLanguage()));
    }

    public String getCodesLeft() {
        return page.getWords().text("security.codesLeft", overview == null ? 0 : overview.recoveryCodesLeft());
    }

    /** Where one is signed in, this browser first. */
    public List<ShownSession> getSessions() {
        long here = here().id();
        return list.stream()
                .map(session -> ShownSession.of(session, session.id() == here, page))
                .sorted((one, other) -> Boolean.compare(other.here(), one.here()))
                .toList();
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    /** Never given back to the page. */
    public @Nullable String getCurrent() {
        return null;
    }

    public void setCurrent(@Nullable String current) {
        this.current = current;
    }

    /** Never given back to the page. */
    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
