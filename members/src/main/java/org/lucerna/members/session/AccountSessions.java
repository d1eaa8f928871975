package org.lucerna.members.session;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.Secret;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Unaudited;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.privacy.Kept;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.members.account.AccessChanged;
import org.lucerna.members.account.Accounts;
import org.lucerna.members.account.Accounts.Identity;

/** Beginning, finding and ending sessions. */
@UseCases
public class AccountSessions implements Kept {

    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SessionSettings settings;

    @Inject
    private Accounts accounts;

    @Inject
    private SessionMemory memory;

    @Inject
    private Event<AccessChanged> changes;

    /**
     * A new session for an account whose owner has shown that it is theirs; called after that alone.
     *
     * @return the secret by which it is found; it is nowhere else
     */
    @Unaudited("their owner sees where they are signed in")
    @Requires(Permission.ANYONE)
    public String begin(long accountId, Stage stage, boolean kept, Surroundings where) {
        String secret = Secret.create();
        em.persist(new Session(accountId, Secret.hash(secret), stage, kept, where, settings));
        if (stage == Stage.SIGNED_IN) {
            accounts.seen(accountId);
        }
        return secret;
    }

    /** The session of this secret, if it has not ended and its account is open. */
    @Unaudited("notes when somebody was last seen, with every request")
    @Requires(Permission.ANYONE)
    public Optional<SignedIn> find(String secret) {
        OffsetDateTime now = DatabaseTime.now();
        return em.createQuery(
                        "select s from Session s where s.secretHash = :hash and s.expiresAt > :now", Session.class)
                .setParameter("hash", Secret.hash(secret))
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .flatMap(session -> {
                    session.touch(now, settings, BETWEEN_NOTES);
                    return signedIn(session);
                });
    }

    private Optional<SignedIn> signedIn(Session session) {
        return accounts.identity(session.accountId())
                .map(identity -> new SignedIn(
                        session.id(),
                        session.accountId(),
                        session.stage(),
                        session.kept(),
                        actor(session, identity),
                        identity.mustSetUpSecondFactor()));
    }

    private static Actor actor(Session session, Identity identity) {
        return session.stage() == Stage.SIGNED_IN ? identity.actor() : Actor.ANONYMOUS;
    }

    /** Where the actor is signed in, the last seen first. */
    @Requires(Permission.OWN_ACCOUNT)
    public List<SessionView> list() {
        return em.createQuery(
                        "select s from Session s where s.accountId = :account and s.expiresAt > :now"
                                + " and s.stage = :complete order by s.lastSeenAt desc, s.id desc",
                        Session.class)
                .setParameter("account", Acting.current().account())
                .setParameter("now", DatabaseTime.now())
                .setParameter("complete", Stage.SIGNED_IN)
                .getResultStream()
                .map(Session::view)
                .toList();
    }

    /** @throws NotFound when the actor has no such session */
    @Unaudited("their owner sees where they are signed in")
    @Requires(Permission.OWN_ACCOUNT)
    public void end(long sessionId) {
        long account = Acting.current().account();
        int ended = em.createQuery("delete from Session s where s.id = :id and s.accountId = :account")
                .setParameter("id", sessionId)
                .setParameter("account", account)
                .executeUpdate();
        if (ended == 0) {
            throw new NotFound();
        }
        memory.forget(account);
    }

    /** Ends the session of this secret, whoever asks: to know the secret is enough. Nothing happens when there is none. */
    @Unaudited("their owner sees where they are signed in")
    @Requires(Permission.ANYONE)
    public void endBySecret(String secret) {
        em.createQuery("delete from Session s where s.secretHash = :hash")
                .setParameter("hash", Secret.hash(secret))
                .executeUpdate();
        memory.forget(secret);
    }

    /** Signs the actor out everywhere, in this browser too. */
    @Unaudited("their owner sees where they are signed in")
    @Requires(Permission.OWN_ACCOUNT)
    public void endAll() {
        changes.fire(new AccessChanged(Acting.current().account(), true));
    }

    @Override
    @Unaudited("the clock ended them")
    @Requires(Permission.OPERATE)
    public int deleteOutdated() {
        return em.createQuery("delete from Session s where s.expiresAt <= :now")
                .setParameter("now", DatabaseTime.now())
                .executeUpdate();
    }
}
