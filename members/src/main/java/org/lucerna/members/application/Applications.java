package org.lucerna.members.application;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.Secret;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Item;
import org.lucerna.foundation.audit.Unaudited;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.mail.Letter;
import org.lucerna.foundation.mail.Outbox;
import org.lucerna.foundation.paging.Page;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.members.invitation.Inviting;
import org.lucerna.members.organisation.Membership;
import org.lucerna.members.organisation.OrganisationView;

/** The administrators' side: who waits, asking back, deciding, and taking a decision back. */
@UseCases
public class Applications {

    private static final String KIND = "application";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private Membership membership;

    @Inject
    private Inviting inviting;

    @Inject
    private ApplicationSettings settings;

    /** Those in this state, the longest waiting first. */
    @Requires(Permission.ADMINISTER_ORGANISATIONS)
    public Page<ApplicationView> list(ApplicationState state, PageRequest request) {
        List<ApplicationView> slice = em.createQuery(
                        "select a from Application a where a.state = :state order by a.postedAt, a.id",
                        Application.class)
                .setParameter("state", state)
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultStream()
                .map(application -> application.view(List.of()))
                .toList();
        return new Page<>(slice, count(state), request);
    }

    /** How many wait for a decision. */
    @Requires(Permission.ADMINISTER_ORGANISATIONS)
    public long waiting() {
        return count(ApplicationState.WAITING);
    }

    /** @throws NotFound when there is no such application */
    @Requires(Permission.ADMINISTER_ORGANISATIONS)
    public ApplicationView get(long applicationId) {
        Application application = em.find(Application.class, applicationId);
        if (application == null) {
            throw new NotFound();
        }
        return application.view(messages(applicationId));
    }

    /**
     * Asks the applicant something by letter.
     *
     * @param version of the application that the actor has before them
     * @throws Conflict when somebody has acted on it in between, or it is decided
     */
    @Requires(Permission.ADMINISTER_ORGANISATIONS)
    @Audited(act = "ask", kind = KIND)
    public ApplicationView ask(@Item long applicationId, long version, String question) {
        Application application = open(applicationId, version);
        String text = Joining.message("question", question);
        String key = Secret.create();
        application.ask(key);
        em.persist(new ApplicationMessage(applicationId, false, text));
        post(application, "application.question", Map.of("question", text, Letter.PATH, "/join/answer?key=" + key));
        return flushed(application);
    }

    /**
     * The organisation is a member from now on; its contact is invited as its first editor.
     *
     * @throws Conflict when somebody has acted on it in between, or it is decided
     */
    @Requires(Permission.ADMINISTER_ORGANISATIONS)
    @Audited(act = "accept", kind = KIND)
    public ApplicationView accept(@Item long applicationId, long version) {
        Application application = open(applicationId, version);
        OrganisationView organisation = membership.admit(application.organisation(), application.charter());
        application.accept(organisation.id());
        inviting.inviteFirstEditor(organisation, application.email(), application.language());
        return flushed(application);
    }

    /**
     * @param reason goes into the letter
     * @throws Conflict when somebody has acted on it in between, or it is decided
     */
    @Requires(Permission.ADMINISTER_ORGANISATIONS)
    @Audited(act = "decline", kind = KIND)
    public ApplicationView decline(@Item long applicationId, long version, String reason) {
        Application application = open(applicationId, version);
        String text = Joining.message("reason", reason);
        if (text.length() > 2000) {
            text = text.substring(0, 2000);
        }
        application.decline(text);
        post(application, "application.declined", Map.of("organisation", application.name(), "reason", text));
        return flushed(application);
    }

    /**
     * Takes the decision back. An acceptance can be taken back until somebody has accepted the invitation.
     *
     * @throws Conflict when it is not decided, or too late, or somebody has acted on it in between
     */
    @Requires(Permission.ADMINISTER_ORGANISATIONS)
    @Audited(act = "reopen", kind = KIND)
    public ApplicationView reopen(@Item long applicationId, long version) {
        Application application = current(applicationId, version);
        switch (application.state()) {
            case DECLINED -> application.reopen();
            case ACCEPTED -> {
                Long organisation = application.organisationId();
                if (organisation == null || !inviting.revokeAll(organisation)) {
                    throw new Conflict("application.tooLate");
                }
                membership.takeBack(organisation);
                application.reopen();
            }
            default -> throw new Conflict("application.changedMeanwhile");
        }
        return flushed(application);
    }

    /** Forgets applications that were never confirmed, and those that were declined long ago. */
    @Requires(Permission.OPERATE)
    @Unaudited("The settings decide it, nobody does.")
    public int forget() {
        OffsetDateTime now = DatabaseTime.now();
        return em.createNativeQuery("delete from application where state = 'UNCONFIRMED' and posted_at < ?1"
                        + " or state = 'DECLINED' and changed_at < ?2")
                .setParameter(1, now.minus(settings.unconfirmedKept()))
                .setParameter(2, now.minus(settings.declinedKept()))
                .executeUpdate();
    }

    private long count(ApplicationState state) {
        return em.createQuery("select count(a) from Application a where a.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    private List<ApplicationView.Message> messages(long applicationId) {
        return em.createQuery(
                        "select m from ApplicationMessage m where m.applicationId = :id order by m.id",
                        ApplicationMessage.class)
                .setParameter("id", applicationId)
                .getResultStream()
                .map(ApplicationMessage::view)
                .toList();
    }

    private Application open(long applicationId, long version) {
        Application application = current(applicationId, version);
        if (application.state() != ApplicationState.WAITING && application.state() != ApplicationState.ASKED) {
            throw new Conflict("application.changedMeanwhile");
        }
        return application;
    }

    /** Locked until the end: of two who decide at the same moment, the second is told. */
    private Application current(long applicationId, long version) {
        Application application = em.find(Application.class, applicationId, LockModeType.PESSIMISTIC_WRITE);
        if (application == null) {
            throw new NotFound();
        }
        if (application.version() != version) {
            throw new Conflict("application.changedMeanwhile");
        }
        return application;
    }

    private ApplicationView flushed(Application application) {
        em.flush();
        return application.view(messages(application.id()));
    }

    private void post(Application application, String template, Map<String, String> values) {
        outbox.post(new Letter(application.email(), application.language(), template, values));
    }
}
