package org.lucerna.web.members;

import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.members.account.OwnPassword;
import org.lucerna.members.factor.Passkeys;
import org.lucerna.members.factor.SecondFactors;
import org.lucerna.members.factor.SecondFactors.Offer;
import org.lucerna.members.session.SignedIn;
import org.lucerna.web.config.Settings;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.security.Sessions;

/** Setting up an authenticator app, or giving it up; and recovery codes, which are shown once. */
@Named("secondFactor")
@RequestScoped
public class SecondFactorPage {

    @Inject
    private SecondFactors factors;

    @Inject
    private Passkeys passkeys;

    @Inject
    private OwnPassword ownPassword;

    @Inject
    private Sessions sessions;

    @Inject
    private Settings settings;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private Optional<Offer> offer = Optional.empty();
    private List<String> codes = List.of();
    private @Nullable String code;
    private @Nullable String current;

    /** @throws org.lucerna.foundation.problem.Denied for a visitor */
    @PostConstruct
    void load() {
        offer = factors.offer(
                "Lucerna " + settings.url().getHost(), Acting.current().name());
    }

    public void confirm() {
        try {
            codes = factors.confirm(typed(code));
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
            return;
        }
        if (codes.isEmpty()) {
            done();
        }
    }

    public void remove() {
        if (proven()) {
            factors.remove();
            done();
        }
    }

    public void renew() {
        if (proven()) {
            codes = factors.newRecoveryCodes();
        }
    }

    private boolean proven() {
        try {
            ownPassword.prove(typed(current));
            return true;
        } catch (Invalid invalid) {
            if (isPasskeysAlone()) {
                // Another field on this page: the app's is to be set up yet.
                invalid.fields()
                        .forEach(field -> errors.add(
                                "recoveryCurrent", page.getWords().text(field.messageKey(), field.arguments())));
            } else {
                errors.add(invalid, page.getWords());
            }
            return false;
        }
    }

    private void done() {
        Redirect.to("/" + page.getLanguage() + "/account/security?done=factor");
    }

    /** Whether nothing else is open to them before they have one. */
    public boolean isRequired() {
        return sessions.find(request).filter(SignedIn::mustSetUpSecondFactor).isPresent();
    }

    /** Whether there is an app already. */
    public boolean isSetUp() {
        return offer.isEmpty();
    }

    /** Whether passkeys are all that they have: whoever loses those needs recovery codes, too. */
    public boolean isPasskeysAlone() {
        return !isSetUp() && passkeys.hasAny(Acting.current().account());
    }

    /** The offer as a picture that an app reads. */
    public String getPicture() {
        return offer.map(Offer::address).map(QrPicture::of).orElse("");
    }

    /** The offer for who has no camera, in groups of four letters. */
    public String getSecret() {
        return offer.map(Offer::secret).orElse("").replaceAll("(.{4})(?=.)", "$1 ");
    }

    public String getAddress() {
        return offer.map(Offer::address).orElse("");
    }

    /** To be shown this once; empty otherwise. */
    public List<String> getCodes() {
        return codes;
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }

    /** Never given back to the page: a code is good for half a minute. */
    public @Nullable String getCode() {
        return null;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    /** Never given back to the page. */
    public @Nullable String getCurrent() {
        return null;
    }

    public void setCurrent(@Nullable String current) {
        this.current = current;
    }
}
