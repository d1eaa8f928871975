package org.lucerna.web.members;

import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.members.invitation.InvitationState;
import org.lucerna.members.invitation.InvitationView;
import org.lucerna.members.invitation.Invitations;
import org.lucerna.members.invitation.MoveView;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** Accepting an invitation: a name and a password make the account. */
@Named("invitation")
@RequestScoped
public class InvitationPage {

    @Inject
    private Invitations invitations;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private @Nullable InvitationView invitation;
    private boolean memberAlready;
    private @Nullable MoveView move;
    private @Nullable String name;
    private @Nullable String password;

    @PostConstruct
    void load() {
        invitation = invitations.find(getKey()).orElse(null);
        memberAlready = invitation != null && invitation.isOpen() && invitations.isMemberAlready(getKey());
        move = memberAlready && page.isSignedIn()
                ? invitations.findMove(getKey()).orElse(null)
                : null;
    }

    public void accept() {
        try {
            invitations.accept(getKey(), typed(name), typed(password), page.getLanguage());
            Redirect.to("/" + page.getLanguage() + "/invitation/welcome");
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
        } catch (Conflict | NotFound e) {
            load();
        }
    }

    /** Takes the reader's own account along to the organisation that has invited them. */
    public void move() {
        try {
            invitations.move(getKey());
            Redirect.to("/" + page.getLanguage() + "/invitation?moved=1&key="
                    + URLEncoder.encode(getKey(), StandardCharsets.UTF_8));
        } catch (Conflict | NotFound e) {
            load();
        }
    }

    /** What accepting changes for the reader; empty when the invitation is not for their account. */
    public String getMove() {
        if (move == null) {
            return "";
        }
        return move.from().isEmpty()
                ? page.getWords().text("invitation.moveFirst", page.getReader(), move.to())
                : page.getWords().text("invitation.move", page.getReader(), move.to(), move.from());
    }

    public boolean isMoved() {
        return isAccepted() && request.getParameter("moved") != null && page.isSignedIn();
    }

    public boolean isOpen() {
        return invitation != null && invitation.isOpen() && !memberAlready;
    }

    public boolean isMemberAlready() {
        return memberAlready && move == null;
    }

    public boolean isAccepted() {
        return invitation != null && invitation.state() == InvitationState.ACCEPTED;
    }

    public boolean isExpired() {
        return invitation != null && invitation.state() == InvitationState.EXPIRED;
    }

    /** Revoked, replaced by a later one, or never given: told alike. */
    public boolean isUnknown() {
        return invitation == null || invitation.state() == InvitationState.REVOKED;
    }

    public String getOrganisation() {
        return invitation == null ? "" : invitation.organisation();
    }

    public String getEmail() {
        return invitation == null ? "" : invitation.email();
    }

    public String getKey() {
        String key = request.getParameter("key");
        return typed(key);
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

    public Map<String, String> getErrors() {
        return errors.asMap();
    }
}
