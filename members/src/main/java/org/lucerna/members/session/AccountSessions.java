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
import org.lucerna.members.account.AccountRow;
import org.lucerna.members.account.Accounts;
import org.lucerna.members.account.Accounts.Identity;

/** Beginning, finding and ending sessions. */
@UseCases
public class AccountSessions implements Kept {

    /** Reading pages is to cost no writing. */
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
        return begin(accountId, stage, kept, Means.OURS, where);
    }

    /** The same for who has signed in with any means. */
    @Unaudited("their owner sees where they are signed in")
    @Requires(Permission.ANYONE)
    public String begin(long accountId, Stage stage, boolean kept, Means means, Surroundings where) {
        String secret = Secret.create();
        em.persist(new Session(accountId, Secret.hash(secret), stage, kept, means, where, settings));
        if (stage == Stage.SIGNED_IN) {
            accounts.seen(accountId);
        }
        return secret;
    }

    /**
     * The session of this secret, if it has not ended and its account is open. Costs one statement; once a minute it notes
     * that somebody is there, which costs two more.
     */
    @Unaudited("notes when somebody was last seen, with every request")
    @Requires(Permission.ANYONE)
    public Optional<SignedIn> find(String secret) {
        OffsetDateTime now = DatabaseTime.now();
        List<?> rows = em.createNativeQuery(
                        "select s.id, s.stage, s.kept, case when s.last_seen_at < ?3 then 1 else 0 end,"
                                + " s.by_provider, s.second_factor_shown, "
                                + AccountRow.COLUMNS
                                + " from account_session s join account a on a.id = s.account_id" + AccountRow.JOIN
                                + " where s.secret_hash = ?1 and s.expires_at > ?2 and a.state = 'ACTIVE'")
                .setParameter(1, Secret.hash(secret))
                .setParameter(2, now)
                .setParameter(3, now.minus(BETWEEN_NOTES))
                .getResultList();
        return rows.stream().findFirst().map(found -> {
            Object[] row = (Object[]) found;
            long id = ((Number) row[0]).longValue();
            if (((Number) row[3]).intValue() == 1) {
                em.find(Session.class, id).touch(now, settings);
            }
            return signedIn(id, row, AccountRow.read(row, 6));
        });
    }

    private static SignedIn signedIn(long id, Object[] row, AccountRow account) {
        Stage stage = Stage.valueOf(String.valueOf(row[1]));
        Identity identity = account.identity(Boolean.TRUE.equals(row[5]));
        return new SignedIn(
                id,
                account.id(),
                stage,
                Boolean.TRUE.equals(row[2]),
                Boolean.TRUE.equals(row[4]),
                stage == Stage.SIGNED_IN ? identity.actor() : Actor.ANONYMOUS,
                identity.mustSetUpSecondFactor());
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

    /** Ends the actor's sessions that the identity provider has opened, but for this one. */
    @Unaudited("their owner sees where they are signed in")
    @Requires(Permission.OWN_ACCOUNT)
    public void endThoseByProvider(long butThis) {
        long account = Acting.current().account();
        em.createQuery("delete from Session s where s.accountId = :account and s.byProvider = true and s.id <> :this")
                .setParameter("account", account)
                .setParameter("this", butThis)
                .executeUpdate();
        memory.forget(account);
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
