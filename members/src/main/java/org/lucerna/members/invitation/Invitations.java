package org.lucerna.members.invitation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.Secret;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Item;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.account.AccountView;
import org.lucerna.members.account.Admission;
import org.lucerna.members.account.Role;
import org.lucerna.members.organisation.Membership;
import org.lucerna.members.organisation.OrganisationState;
import org.lucerna.members.organisation.OrganisationView;

/** Inviting colleagues, and accepting an invitation. */
@UseCases
public class Invitations {

    private static final String KIND = "invitation";
    private static final int MOST_SHOWN = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Inviting inviting;

    @Inject
    private Admission admission;

    @Inject
    private Membership membership;

    @Inject
    private InvitationSettings settings;

    /**
     * Invites somebody to the actor's own organisation. Whether the address has an account already is not told: that
     * person's letter says what to do then.
     *
     * @throws Invalid when the address cannot be one, or the day's invitations are used up
     * @throws Denied when the actor is of no organisation that belongs to the network
     */
    @Requires(Permission.INVITE_COLLEAGUES)
    @Audited(act = "invite", kind = KIND)
    public InvitationView inviteColleague(String email, boolean editor, Language language) {
        return invite(ownOrganisation(), email, editor, language);
    }

    /** The same for any organisation. @throws NotFound when there is no such organisation */
    @Requires(Permission.ADMINISTER_ORGANISATIONS)
    @Audited(act = "invite", kind = KIND)
    public InvitationView inviteTo(long organisationId, String email, boolean editor, Language language) {
        return invite(membership.find(organisationId).orElseThrow(NotFound::new), email, editor, language);
    }

    /** Those that were not accepted or revoked, of the actor's own organisation, the newest first. */
    @Requires(Permission.INVITE_COLLEAGUES)
    public List<InvitationView> list() {
        return list(ownOrganisation());
    }

    /** The same of any organisation. @throws NotFound when there is no such organisation */
    @Requires(Permission.ADMINISTER_ORGANISATIONS)
    public List<InvitationView> listOf(long organisationId) {
        return list(membership.find(organisationId).orElseThrow(NotFound::new));
    }

    /** Its link opens nothing any more. @throws NotFound when it is none of the actor's */
    @Requires(Permission.INVITE_COLLEAGUES)
    @Audited(act = "revoke", kind = KIND)
    public InvitationView revoke(@Item long invitationId) {
        Invitation invitation = writable(invitationId);
        invitation.revoke();
        return shown(invitation);
    }

    /** Sends a fresh link; the former opens nothing any more. @throws NotFound when it is none of the actor's */
    @Requires(Permission.INVITE_COLLEAGUES)
    @Audited(act = "resend", kind = KIND)
    public InvitationView resend(@Item long invitationId) {
        Invitation invitation = writable(invitationId);
        OrganisationView organisation = organisation(invitation);
        checkDay(organisation.id());
        inviting.resend(invitation, organisation);
        return shown(invitation);
    }

    /** The invitation to which this key belongs; empty for a key that was never given or has been replaced. */
    @Requires(Permission.ANYONE)
    public Optional<InvitationView> find(String key) {
        return byKey(key).map(this::shown);
    }

    /** Whether whoever holds this key has an account already. */
    @Requires(Permission.ANYONE)
    public boolean isMemberAlready(String key) {
        return byKey(key).map(Invitation::email).filter(admission::isKnown).isPresent();
    }

    /**
     * Makes the account of the person who was invited.
     *
     * @throws NotFound for a key that was never given or has been replaced
     * @throws Conflict when the invitation is not open any more, or its address has an account
     * @throws Invalid naming each field that breaks a rule; the invitation stays open
     */
    @Requires(Permission.ANYONE)
    @Audited(act = "accept", kind = KIND)
    public AccountView accept(String key, String name, String password, Language language) {
        Invitation invitation = locked(key);
        AccountView account = admission.admit(invitation.email(), name, password, invitation.standing(), language);
        invitation.acceptedBy(account.id());
        return account;
    }

    /**
     * What accepting would do to the actor's own account; empty when the invitation is not open, or is for another address:
     * a key alone moves nobody.
     */
    @Requires(Permission.OWN_ACCOUNT)
    public Optional<MoveView> findMove(String key) {
        return byKey(key).filter(this::isForActor).map(invitation -> {
            Long from = Acting.current().organisationId();
            String leaving = from == null || from == invitation.organisationId()
                    ? ""
                    : membership.find(from).map(one -> one.data().name()).orElse("");
            return new MoveView(leaving, organisation(invitation).data().name());
        });
    }

    /**
     * Moves the actor's own account to the organisation that has invited its address. Their other roles, their groups and
     * their password stay.
     *
     * @throws NotFound for a key that was never given or has been replaced, or whose letter went to another address
     * @throws Conflict when the invitation is not open any more
     */
    @Requires(Permission.OWN_ACCOUNT)
    @Audited(act = "accept", kind = KIND)
    public InvitationView move(String key) {
        Invitation invitation = locked(key);
        if (!isForActor(invitation)) {
            throw new NotFound();
        }
        long account = Acting.current().account();
        String organisation = organisation(invitation).data().name();
        admission.move(account, invitation.standing(), organisation);
        invitation.acceptedBy(account);
        return invitation.view(organisation);
    }

    private boolean isForActor(Invitation invitation) {
        return invitation.state() == InvitationState.OPEN
                && organisation(invitation).state() == OrganisationState.MEMBER
                && admission.isOf(Acting.current().account(), invitation.email());
    }

    /** An open invitation of a member organisation; two who accept it at once wait for each other. */
    private Invitation locked(String key) {
        Invitation invitation = byKey(key).orElseThrow(NotFound::new);
        em.lock(invitation, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(invitation);
        if (invitation.state() != InvitationState.OPEN
                || organisation(invitation).state() != OrganisationState.MEMBER) {
            throw new Conflict("invitation.notOpen");
        }
        return invitation;
    }

    private InvitationView invite(OrganisationView organisation, String typed, boolean editor, Language language) {
        if (organisation.state() != OrganisationState.MEMBER) {
            throw new Denied();
        }
        if (!admission.isPlausible(typed)) {
            throw new Invalid("email", "account.email.notAnAddress");
        }
        checkDay(organisation.id());
        Invitation invitation = inviting.invite(
                organisation,
                admission.normalised(typed),
                editor ? Role.ORGANISATION_EDITOR : Role.MEMBER,
                language,
                "invitation.colleague");
        return invitation.view(organisation.data().name());
    }

    private void checkDay(long organisationId) {
        OffsetDateTime dayAgo = DatabaseTime.now().minusDays(1);
        long today = em.createQuery(
                        "select count(i) from Invitation i where i.organisationId = :organisation and i.invitedAt > :since",
                        Long.class)
                .setParameter("organisation", organisationId)
                .setParameter("since", dayAgo)
                .getSingleResult();
        if (today >= settings.perDay()) {
            throw new Invalid("email", "invitation.tooMany", settings.perDay());
        }
    }

    private List<InvitationView> list(OrganisationView organisation) {
        return em.createQuery(
                        "select i from Invitation i where i.organisationId = :organisation and i.acceptedAt is null"
                                + " and i.revokedAt is null order by i.invitedAt desc, i.id desc",
                        Invitation.class)
                .setParameter("organisation", organisation.id())
                .setMaxResults(MOST_SHOWN)
                .getResultStream()
                .map(invitation -> invitation.view(organisation.data().name()))
                .toList();
    }

    /** An invitation that the actor may change: of their own organisation, or any for who administers all. */
    private Invitation writable(long invitationId) {
        Invitation invitation = em.find(Invitation.class, invitationId, LockModeType.PESSIMISTIC_WRITE);
        Actor actor = Acting.current();
        if (invitation == null
                || !(actor.isStaffOf(invitation.organisationId()) || actor.may(Permission.ADMINISTER_ORGANISATIONS))) {
            throw new NotFound();
        }
        if (invitation.state() == InvitationState.ACCEPTED || invitation.state() == InvitationState.REVOKED) {
            throw new Conflict("invitation.notOpen");
        }
        return invitation;
    }

    private OrganisationView ownOrganisation() {
        return Optional.ofNullable(Acting.current().organisationId())
                .flatMap(membership::find)
                .orElseThrow(Denied::new);
    }

    private OrganisationView organisation(Invitation invitation) {
        return membership.find(invitation.organisationId()).orElseThrow(NotFound::new);
    }

    private InvitationView shown(Invitation invitation) {
        return invitation.view(organisation(invitation).data().name());
    }

    private Optional<Invitation> byKey(String key) {
        return em.createQuery("select i from Invitation i where i.keyHash = :hash", Invitation.class)
                .setParameter("hash", Secret.hash(key))
                .getResultStream()
                .findFirst();
    }
}
