package org.lucerna.web.members;

import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.members.account.OwnPassword;
import org.lucerna.members.provider.ArrivalView;
import org.lucerna.members.provider.Connections;
import org.lucerna.members.provider.ProviderSettings;
import org.lucerna.members.session.Means;
import org.lucerna.web.page.FacesResponse;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** Somebody whom the identity provider knows and no account belongs to: connects one, or makes one where that is allowed. */
@Named("connect")
@RequestScoped
public class ConnectPage {

    @Inject
    private Connections connections;

    @Inject
    private ProviderSettings settings;

    @Inject
    private ProviderDoor door;

    @Inject
    private OwnPassword ownPassword;

    @Inject
    private Entrance entrance;

    @Inject
    private ShownPage page;

    private final FormErrors errors = new FormErrors();
    private Optional<ArrivalView> arrival = Optional.empty();
    private boolean samePerson;
    private @Nullable String message;
    private @Nullable String current;
    private @Nullable String code;

    /** @throws NotFound where there is no identity provider */
    @PostConstruct
    void load() {
        if (!door.isOn()) {
            throw new NotFound();
        }
        arrival = connections.waiting(door.browser());
        samePerson = arrival.isPresent() && page.isSignedIn() && connections.isSamePerson(door.browser());
    }

    public void connect() {
        try {
            if (isPasswordAsked()) {
                ownPassword.prove(typed(current));
            }
            connections.connect(door.browser());
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
            return;
        } catch (Conflict conflict) {
            message = page.getWords().text(conflict.messageKey(), conflict.arguments());
            return;
        } catch (NotFound gone) {
            load();
            return;
        }
        door.forgetBrowser(FacesResponse.current());
        Redirect.to("/" + page.getLanguage() + "/account/security?done=provider");
    }

    public void sendCode() {
        if (!connections.sendCode(door.browser(), page.getLanguage())) {
            message = page.getWords().text("connect.lettersUsedUp", getProvider());
        }
        load();
    }

    public void admit() {
        Optional<Long> account = connections.admit(door.browser(), typed(code), page.getLanguage());
        if (account.isEmpty()) {
            message = page.getWords().text("connect.codeWrong", getProvider());
            return;
        }
        HttpServletResponse response = FacesResponse.current();
        door.forgetBrowser(response);
        entrance.admit(response, account.get(), false, Means.PROVIDER);
        Redirect.to("/" + page.getLanguage() + "/account/profile");
    }

    public String getProvider() {
        return door.getName();
    }

    /** Whom the provider has sent; empty when nobody waits in this browser. */
    public String getKnown() {
        return arrival.map(one -> one.email().isEmpty()
                        ? page.getWords().text("connect.knownWithoutAddress", getProvider())
                        : page.getWords().text("connect.known", getProvider(), one.email()))
                .orElse("");
    }

    public String getEmail() {
        return arrival.map(ArrivalView::email).orElse("");
    }

    public boolean isVisitor() {
        return arrival.isPresent() && !page.isSignedIn();
    }

    public boolean isSame() {
        return samePerson;
    }

    /** They are signed in with an account that is not the one of whom the provider has sent. */
    public boolean isOther() {
        return arrival.isPresent() && page.isSignedIn() && !samePerson;
    }

    /** A session from before shows nothing: it could be a stolen one, or a colleague at an open computer. */
    public boolean isPasswordAsked() {
        return arrival.map(ArrivalView::askPassword).orElse(false);
    }

    public boolean isNewcomers() {
        return isVisitor() && settings.newcomers() && !getEmail().isEmpty();
    }

    public boolean isCodeSent() {
        return arrival.map(ArrivalView::codeSent).orElse(false);
    }

    public @Nullable String getMessage() {
        return message;
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }

    /** Never given back to the page. */
    public @Nullable String getCurrent() {
        return null;
    }

    public void setCurrent(@Nullable String current) {
        this.current = current;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
