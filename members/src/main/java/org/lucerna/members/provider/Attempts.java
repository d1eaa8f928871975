package org.lucerna.members.provider;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.Secret;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Unaudited;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.privacy.Kept;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.account.AccountState;

/**
 * What the database knows of people on their way to the provider and back. Does not leave this package: {@link
 * ProviderSignIn} stands in front of it, and asks the provider outside any transaction.
 */
@UseCases
class Attempts implements Kept {

    /** A question to the provider that has been answered. @param accountId who was signed in when it began, or null */
    record Begun(
            String destination, Language language, @Nullable Long accountId) {}

    /** An account that is connected. @param open whether its owner may sign in at all */
    record Connected(long accountId, boolean open, boolean hasSecondFactor) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ProviderSettings settings;

    @Unaudited("a sign-in is not written down")
    @Requires(Permission.ANYONE)
    public void begin(String state, String browser, String destination, Language language) {
        deleteOutdatedRows();
        em.persist(new Attempt(
                Secret.hash(state),
                Secret.hash(browser),
                destination,
                language,
                Acting.current().accountId(),
                DatabaseTime.now().plus(settings.longest())));
    }

    /** The open question with this state, if it began in this browser; from now on it is open no more. */
    @Unaudited("a sign-in is not written down")
    @Requires(Permission.ANYONE)
    public Optional<Begun> take(String state, String browser) {
        return em.createQuery(
                        "select a from Attempt a where a.stateHash = :state and a.browserHash = :browser"
                                + " and a.expiresAt > :now",
                        Attempt.class)
                .setParameter("state", Secret.hash(state))
                .setParameter("browser", Secret.hash(browser))
                .setParameter("now", DatabaseTime.now())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(attempt -> {
                    em.remove(attempt);
                    return new Begun(attempt.destination(), attempt.language(), attempt.accountId());
                });
    }

    @Requires(Permission.ANYONE)
    public boolean isKnown(String issuer, String subject) {
        return identity(issuer, subject).isPresent();
    }

    /** The account of whom the provider has just vouched for. */
    @Unaudited("a sign-in is not written down")
    @Requires(Permission.ANYONE)
    public Optional<Connected> use(String issuer, String subject) {
        return identity(issuer, subject).map(identity -> {
            identity.used();
            Object[] account = em.createQuery(
                            "select a.state, a.hasSecondFactor from Account a where a.id = :id", Object[].class)
                    .setParameter("id", identity.accountId())
                    .getSingleResult();
            return new Connected(identity.accountId(), account[0] == AccountState.ACTIVE, (boolean) account[1]);
        });
    }

    /** Lets whom no account belongs to wait in this browser; whoever waited there before is forgotten. */
    @Unaudited("nothing has changed until they are connected")
    @Requires(Permission.ANYONE)
    public void await(Claimed person, String browser, @Nullable Long accountId) {
        em.createQuery("delete from Arrival a where a.browserHash = :browser")
                .setParameter("browser", Secret.hash(browser))
                .executeUpdate();
        em.persist(new Arrival(
                Secret.hash(browser), person, accountId, DatabaseTime.now().plus(settings.longest())));
    }

    @Override
    @Unaudited("the clock ended them")
    @Requires(Permission.OPERATE)
    public int deleteOutdated() {
        return deleteOutdatedRows();
    }

    private int deleteOutdatedRows() {
        return Stream.of(
                        "delete from Attempt x where x.expiresAt <= :now",
                        "delete from Arrival x where x.expiresAt <= :now")
                .mapToInt(statement -> em.createQuery(statement)
                        .setParameter("now", DatabaseTime.now())
                        .executeUpdate())
                .sum();
    }

    private Optional<ProviderIdentity> identity(String issuer, String subject) {
        return em.createQuery(
                        "select i from ProviderIdentity i where i.issuer = :issuer and i.subject = :subject",
                        ProviderIdentity.class)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }
}
