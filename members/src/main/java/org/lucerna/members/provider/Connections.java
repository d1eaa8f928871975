package org.lucerna.members.provider;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.Secret;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Unaudited;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.database.UniqueConstraint;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.account.Admission;
import org.lucerna.members.account.Letters;

/**
 * Which account belongs to whom the provider knows. An account is connected by its owner alone, signed in by other means in
 * the browser in which the provider has vouched for them, and only with the person whose verified address is the account's.
 */
@UseCases
public class Connections {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ProviderSettings settings;

    @Inject
    private Admission admission;

    @Inject
    private NewcomersCode letterCode;

    @Inject
    private Letters letters;

    /** Who waits in this browser. */
    @Requires(Permission.ANYONE)
    public Optional<ArrivalView> waiting(String browser) {
        return arrival(browser)
                .map(arrival -> new ArrivalView(
                        arrival.email(),
                        arrival.isEmailVerified(),
                        Acting.current().accountId() != null
                                && Acting.current().accountId().equals(arrival.accountId()),
                        arrival.isCodeSent()));
    }

    /** Whether the one who waits in this browser may be connected with the actor's account, as {@link #connect} asks. */
    @Requires(Permission.OWN_ACCOUNT)
    public boolean isSamePerson(String browser) {
        return arrival(browser).filter(arrival -> isOwner(arrival, ownEmail())).isPresent();
    }

    /**
     * From now on the one who waits in this browser is let in as the actor; the actor gets a letter. Where somebody was signed
     * in before the provider was asked, the page asks for their password first.
     *
     * @return the actor's account
     * @throws NotFound when nobody waits there
     * @throws Conflict when the provider does not say that the account's address is theirs, or when either of the two is
     *     connected already
     */
    @Audited(act = "connect-provider", kind = "account")
    @Requires(Permission.OWN_ACCOUNT)
    public Long connect(String browser) {
        long account = Acting.current().account();
        Arrival arrival = arrival(browser).orElseThrow(NotFound::new);
        if (!isOwner(arrival, ownEmail())) {
            throw new Conflict("provider.otherAddress", settings.name());
        }
        connect(account, arrival);
        return account;
    }

    /** The actor's connections. */
    @Requires(Permission.OWN_ACCOUNT)
    public List<ConnectionView> list() {
        return em.createQuery(
                        "select i from ProviderIdentity i where i.accountId = :account order by i.id",
                        ProviderIdentity.class)
                .setParameter("account", Acting.current().account())
                .getResultStream()
                .map(ProviderIdentity::view)
                .toList();
    }

    /** The provider lets nobody in as the actor any more; the actor gets a letter. @throws NotFound when it is none of theirs */
    @Audited(act = "disconnect-provider", kind = "account")
    @Requires(Permission.OWN_ACCOUNT)
    public Long disconnect(long id) {
        long account = Acting.current().account();
        ProviderIdentity identity = em.find(ProviderIdentity.class, id);
        if (identity == null || identity.accountId() != account) {
            throw new NotFound();
        }
        em.remove(identity);
        letters.post(account, "provider.disconnected", "/account/security", Map.of("provider", settings.name()));
        return account;
    }

    /**
     * Sends a code to the address of the one who waits in this browser, or, where the address has an account already, a letter
     * that says so: who asks cannot tell.
     *
     * @return false when newcomers are not let in, nobody waits, the provider told no address, or there were enough letters
     */
    @Unaudited("nothing has changed until the code comes back")
    @Requires(Permission.ANYONE)
    public boolean sendCode(String browser, Language language) {
        return settings.newcomers()
                && arrival(browser, LockModeType.PESSIMISTIC_WRITE)
                        .filter(arrival -> admission.isPlausible(arrival.email()))
                        .filter(arrival -> letterCode.send(arrival, language))
                        .isPresent();
    }

    /**
     * Makes an account for the one who waits in this browser, without any role, when they bring the code of the letter.
     *
     * @return the account; empty when the code is wrong, or was wrong too often
     */
    @Audited(act = "create", kind = "account")
    @Requires(Permission.ANYONE)
    public Optional<Long> admit(String browser, String code, Language language) {
        return arrival(browser, LockModeType.PESSIMISTIC_WRITE)
                .filter(arrival -> settings.newcomers() && letterCode.isRight(arrival, code))
                .map(arrival -> {
                    long account = letterCode.account(arrival, language);
                    connect(account, arrival);
                    return account;
                });
    }

    private void connect(long account, Arrival arrival) {
        try {
            em.persist(new ProviderIdentity(account, arrival.issuer(), arrival.subject()));
            em.remove(arrival);
            em.flush();
        } catch (PersistenceException e) {
            if (UniqueConstraint.brokenIn(e, "provider_identity_one")) {
                throw new Conflict("provider.connectedAlready", settings.name());
            }
            throw e;
        }
        letters.post(account, "provider.connected", "/account/security", Map.of("provider", settings.name()));
    }

    private boolean isOwner(Arrival arrival, String email) {
        return arrival.isEmailVerified()
                && admission.normalised(arrival.email()).equals(email);
    }

    private String ownEmail() {
        return em.createQuery("select a.email from Account a where a.id = :id", String.class)
                .setParameter("id", Acting.current().account())
                .getSingleResult();
    }

    private Optional<Arrival> arrival(String browser) {
        return arrival(browser, LockModeType.NONE);
    }

    private Optional<Arrival> arrival(String browser, LockModeType lock) {
        return em.createQuery(
                        "select a from Arrival a where a.browserHash = :browser and a.expiresAt > :now", Arrival.class)
                .setParameter("browser", Secret.hash(browser))
                .setParameter("now", DatabaseTime.now())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
