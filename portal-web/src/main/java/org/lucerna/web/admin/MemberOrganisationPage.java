package org.lucerna.web.admin;

import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.members.invitation.InvitationView;
import org.lucerna.members.invitation.Invitations;
import org.lucerna.members.organisation.OrganisationState;
import org.lucerna.members.organisation.OrganisationView;
import org.lucerna.members.organisation.Organisations;
import org.lucerna.web.page.Dates;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** One member organisation, for who administers the network. */
@Named("memberOrganisation")
@RequestScoped
public class MemberOrganisationPage {

    @Inject
    private Organisations organisations;

    @Inject
    private Invitations invitations;

    @Inject
    private ShownPage page;

    private final FormErrors errors = new FormErrors();
    private @Nullable OrganisationView shown;
    private @Nullable String message;
    private @Nullable String email;
    private boolean editor = true;

    @PostConstruct
    void load() {
        shown = organisations.get(page.getItemId());
    }

    public void suspend() {
        act(() -> organisations.suspend(page.getItemId()));
    }

    public void readmit() {
        act(() -> organisations.readmit(page.getItemId()));
    }

    public void leave() {
        act(() -> organisations.leave(page.getItemId()));
    }

    public void demandSecondFactor(boolean demanded) {
        act(() -> organisations.demandSecondFactor(page.getItemId(), demanded));
    }

    public void invite() {
        act(() -> invitations.inviteTo(page.getItemId(), typed(email), editor, page.getLanguage()));
    }

    public void revoke(long invitation) {
        act(() -> invitations.revoke(invitation));
    }

    private void act(Runnable work) {
        try {
            work.run();
            Redirect.to("/" + page.getLanguage() + "/admin/organisations/" + page.getItemId());
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
        } catch (Conflict | Denied problem) {
            message = page.getWords().text(problem.messageKey());
        }
    }

    private OrganisationView shown() {
        if (shown == null) {
            throw new IllegalStateException("The organisation is read when the bean is made");
        }
        return shown;
    }

    public OrganisationView getView() {
        return shown();
    }

    public String getPlace() {
        return shown().data().town() + ", " + Countries.name(shown().data().country(), page.getLanguage());
    }

    public String getType() {
        return page.getWords().text("organisation.type." + shown().data().type());
    }

    public String getState() {
        return page.getWords().text("organisation.state." + shown().state());
    }

    public String getJoined() {
        return Dates.day(shown().joinedAt(), page.getLocale());
    }

    public boolean isMember() {
        return shown().state() == OrganisationState.MEMBER;
    }

    public List<Organisations.Colleague> getColleagues() {
        return organisations.colleaguesOf(page.getItemId());
    }

    public List<InvitationView> getInvitations() {
        return invitations.listOf(page.getItemId());
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
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
