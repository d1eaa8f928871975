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
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.invitation.InvitationView;
import org.lucerna.members.invitation.Invitations;
import org.lucerna.members.organisation.OrganisationView;
import org.lucerna.members.organisation.Organisations;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.InterfaceLanguages;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** One's own organisation: the colleagues who have an account, and inviting more. */
@Named("organisation")
@RequestScoped
public class OrganisationPage {

    @Inject
    private Organisations organisations;

    @Inject
    private Invitations invitations;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private @Nullable OrganisationView own;
    private @Nullable String message;
    private @Nullable String email;
    private @Nullable String language;
    private boolean editor;

    @PostConstruct
    void load() {
        own = organisations.own();
        language = page.getLanguage().code();
    }

    public void invite() {
        try {
            Language wished = Optional.ofNullable(language)
                    .flatMap(InterfaceLanguages::find)
                    .orElse(page.getLanguage());
            invitations.inviteColleague(typed(email), editor, wished);
            Redirect.to(address() + "?done=invited");
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
        }
    }

    public void revoke(long invitation) {
        act(() -> invitations.revoke(invitation), "revoked");
    }

    public void resend(long invitation) {
        act(() -> invitations.resend(invitation), "invited");
    }

    public void demandSecondFactor(boolean demanded) {
        act(() -> organisations.demandSecondFactorOfColleagues(demanded), "saved");
    }

    private void act(Runnable work, String done) {
        try {
            work.run();
            Redirect.to(address() + "?done=" + done);
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
        } catch (Conflict conflict) {
            message = page.getWords().text(conflict.messageKey(), conflict.arguments());
        }
    }

    private String address() {
        return "/" + page.getLanguage() + "/organisation";
    }

    private OrganisationView own() {
        if (own == null) {
            throw new IllegalStateException("The organisation is read when the bean is made");
        }
        return own;
    }

    public String getName() {
        return own().data().name();
    }

    public boolean isSecondFactorDemanded() {
        return own().demandsSecondFactor();
    }

    public List<Organisations.Colleague> getColleagues() {
        return organisations.colleagues();
    }

    public List<InvitationView> getInvitations() {
        return invitations.list();
    }

    /** What has just been done: {@code invited}, {@code revoked}, {@code saved}, {@code asked}, or nothing. */
    public String getDone() {
        String done = String.valueOf(request.getParameter("done"));
        return List.of("invited", "revoked", "saved", "asked").contains(done)
                ? page.getWords().text("organisation.done." + done)
                : "";
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    public boolean isEditor() {
        return editor;
    }

    public void setEditor(boolean editor) {
        this.editor = editor;
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }

    public @Nullable String getMessage() {
        return message;
    }
}
