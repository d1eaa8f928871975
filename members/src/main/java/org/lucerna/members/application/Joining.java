package org.lucerna.members.application;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.Secret;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Unaudited;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.mail.Letter;
import org.lucerna.foundation.mail.Outbox;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.account.Admission;
import org.lucerna.members.organisation.CharterAcceptance;

/** The applicant's side: filling in the form, confirming the address, answering a question. */
@UseCases
public class Joining {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private Admission admission;

    @Inject
    private ApplicationSettings settings;

    /**
     * Takes the application in and asks by letter whether the address is the applicant's. What is answered does not depend
     * on whether the address is known; nor can somebody have many letters sent to one.
     *
     * @param charterVersion the version that was shown, 0 when it was not accepted
     * @throws Invalid naming each field that breaks a rule
     */
    @Requires(Permission.ANYONE)
    @Unaudited("Nobody has done anything yet: the address may be another's. Confirming it is written down.")
    public void apply(ApplicationDraft typed, Language charterLanguage, int charterVersion) {
        ApplicationDraft draft = checked(typed, charterVersion);
        if (postedToday(draft.contactEmail()) >= settings.perEmail()) {
            return;
        }
        String key = Secret.create();
        em.persist(new Application(
                draft, new CharterAcceptance(charterLanguage, charterVersion, DatabaseTime.now()), key));
        // Nothing of what was typed: the form must not be a way to write to strangers.
        post(
                draft.contactEmail(),
                draft.language(),
                "application.confirm",
                Map.of(Letter.PATH, "/join/confirm?key=" + key));
    }

    /** The application to which this key belongs; empty for a key that was never given or has been replaced. */
    @Requires(Permission.ANYONE)
    public Optional<ApplicantView> find(String key) {
        return byKey(key)
                .map(application ->
                        new ApplicantView(application.name(), application.state(), lastQuestion(application)));
    }

    /** The address is the applicant's. Saying so twice changes nothing. @throws NotFound for an unknown key */
    @Requires(Permission.ANYONE)
    @Audited(act = "apply", kind = "application")
    public Optional<Long> confirm(String key) {
        Application application = locked(key);
        if (application.state() != ApplicationState.UNCONFIRMED) {
            return Optional.empty();
        }
        application.confirm();
        post(
                application.email(),
                application.language(),
                "application.received",
                Map.of("organisation", application.name()));
        tellAdministrators(application);
        return Optional.of(application.id());
    }

    /**
     * Answers the question that was asked.
     *
     * @throws NotFound for an unknown key
     * @throws Conflict when nothing is asked at the moment
     * @throws Invalid when there is no answer, or it is too long
     */
    @Requires(Permission.ANYONE)
    @Audited(act = "answer", kind = "application")
    public long answer(String key, String text) {
        Application application = locked(key);
        if (application.state() != ApplicationState.ASKED) {
            throw new Conflict("application.nothingAsked");
        }
        em.persist(new ApplicationMessage(application.id(), true, message("answer", text)));
        application.answered();
        tellAdministrators(application);
        return application.id();
    }

    static String message(String field, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new Invalid(field, "application.text.missing");
        }
        if (text.length() > ApplicationMessage.LONGEST) {
            throw new Invalid(field, "resource.text.tooLong", ApplicationMessage.LONGEST);
        }
        return text;
    }

    private ApplicationDraft checked(ApplicationDraft typed, int charterVersion) {
        ApplicationDraft draft = new ApplicationDraft(
                typed.organisation().normalised(),
                typed.contactName().strip(),
                typed.contactRole().strip(),
                admission.normalised(typed.contactEmail()),
                typed.language());
        List<Invalid.Field> broken = new ArrayList<>(draft.organisation().broken());
        if (draft.contactName().isEmpty()) {
            broken.add(new Invalid.Field("contactName", "account.name.missing"));
        } else if (draft.contactName().length() > ApplicationDraft.LONGEST_NAME) {
            broken.add(new Invalid.Field("contactName", "resource.text.tooLong", ApplicationDraft.LONGEST_NAME));
        }
        if (draft.contactRole().length() > ApplicationDraft.LONGEST_ROLE) {
            broken.add(new Invalid.Field("contactRole", "resource.text.tooLong", ApplicationDraft.LONGEST_ROLE));
        }
        if (!admission.isPlausible(draft.contactEmail())) {
            broken.add(new Invalid.Field("contactEmail", "account.email.notAnAddress"));
        }
        if (charterVersion == 0) {
            broken.add(new Invalid.Field("charter", "application.charter.missing"));
        }
        if (!broken.isEmpty()) {
            throw new Invalid(broken);
        }
        return draft;
    }

    private long postedToday(String email) {
        return em.createQuery(
                        "select count(a) from Application a where a.contactEmail = :email and a.postedAt > :since",
                        Long.class)
                .setParameter("email", email)
                .setParameter("since", DatabaseTime.now().minusDays(1))
                .getSingleResult();
    }

    private String lastQuestion(Application application) {
        return em.createQuery(
                        "select m from ApplicationMessage m where m.applicationId = :id and m.fromApplicant = false"
                                + " order by m.id desc",
                        ApplicationMessage.class)
                .setParameter("id", application.id())
                .setMaxResults(1)
                .getResultStream()
                .map(ApplicationMessage::text)
                .findFirst()
                .orElse("");
    }

    private void tellAdministrators(Application application) {
        admission
                .listAdministrators()
                .forEach(administrator -> post(
                        administrator.email(),
                        administrator.language(),
                        "application.waiting",
                        Map.of(
                                "organisation",
                                application.name(),
                                Letter.PATH,
                                "/admin/applications/" + application.id())));
    }

    private void post(String to, Language language, String template, Map<String, String> values) {
        outbox.post(new Letter(to, language, template, values));
    }

    private Optional<Application> byKey(String key) {
        return em.createQuery("select a from Application a where a.keyHash = :hash", Application.class)
                .setParameter("hash", Secret.hash(key))
                .getResultStream()
                .findFirst();
    }

    private Application locked(String key) {
        Application application = byKey(key).orElseThrow(NotFound::new);
        em.lock(application, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(application);
        return application;
    }
}
