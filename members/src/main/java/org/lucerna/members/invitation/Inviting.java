package org.lucerna.members.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.lucerna.foundation.access.Secret;
import org.lucerna.foundation.mail.Letter;
import org.lucerna.foundation.mail.Outbox;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.account.Role;
import org.lucerna.members.organisation.OrganisationView;

/**
 * Writes invitations and posts their letters. Joins the use case that has decided that somebody may be invited. Thread safe.
 */
@ApplicationScoped
public class Inviting {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private InvitationSettings settings;

    /** The first person of an organisation that has just been accepted: its editor. */
    public void inviteFirstEditor(OrganisationView organisation, String email, Language language) {
        invite(organisation, email, Role.ORGANISATION_EDITOR, language, "invitation.first");
    }

    /** An earlier invitation of the same person to the same organisation opens nothing any more. */
    Invitation invite(OrganisationView organisation, String email, Role role, Language language, String template) {
        listOpen(organisation.id(), email).forEach(Invitation::revoke);
        String key = Secret.create();
        Invitation invitation = new Invitation(organisation.id(), email, role, language, key, settings.valid());
        em.persist(invitation);
        em.flush();
        post(invitation, organisation, key, template);
        return invitation;
    }

    void resend(Invitation invitation, OrganisationView organisation) {
        String key = Secret.create();
        invitation.renew(key, settings.valid());
        post(invitation, organisation, key, "invitation.colleague");
    }

    /**
     * Revokes what is still open of an organisation.
     *
     * @return whether nobody has accepted an invitation of it
     */
    public boolean revokeAll(long organisationId) {
        List<Invitation> all = em.createQuery(
                        "select i from Invitation i where i.organisationId = :organisation", Invitation.class)
                .setParameter("organisation", organisationId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (all.stream().anyMatch(invitation -> invitation.state() == InvitationState.ACCEPTED)) {
            return false;
        }
        all.forEach(Invitation::revoke);
        return true;
    }

    private List<Invitation> listOpen(long organisationId, String email) {
        return em.createQuery(
                        "select i from Invitation i where i.organisationId = :organisation and i.email = :email"
                                + " and i.acceptedAt is null and i.revokedAt is null",
                        Invitation.class)
                .setParameter("organisation", organisationId)
                .setParameter("email", email)
                .getResultList();
    }

    private void post(Invitation invitation, OrganisationView organisation, String key, String template) {
        outbox.post(new Letter(
                invitation.email(),
                invitation.language(),
                template,
                Map.of(
                        "organisation",
                        organisation.data().name(),
                        "days",
                        Long.toString(Math.max(1, settings.valid().toDays())),
                        Letter.PATH,
                        "/invitation?key=" + key)));
    }
}
