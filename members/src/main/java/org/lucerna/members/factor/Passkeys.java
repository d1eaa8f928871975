package org.lucerna.members.factor;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.Secret;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Unaudited;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.privacy.Kept;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.members.account.AccountState;

/**
 * Keeping passkeys, and knowing people by them. A passkey is two factors by itself: something that its owner has, opened by
 * something that they are or know.
 */
@UseCases
public class Passkeys implements Kept {

    /** How long somebody has for finding their key. */
    private static final Duration VALID = Duration.ofMinutes(5);

    private static final int MOST = 20;

    /**
     * What a browser is to be asked.
     *
     * @param challenge to sign, base64url
     * @param host whom the passkey is for
     * @param userHandle the account in a form that tells nothing, base64url; empty while nobody is known
     * @param credentials passkeys of the account, base64url: to be left out when a new one is made, or the only ones that
     *     are asked for when one is shown. None: any
     */
    public record Question(String challenge, String host, String userHandle, List<String> credentials) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PasskeySettings settings;

    @Inject
    private SecondFactorNote note;

    @Requires(Permission.OWN_ACCOUNT)
    public List<PasskeyView> list() {
        return passkeys(Acting.current().account()).stream().map(Passkey::view).toList();
    }

    /** Asks for a new passkey of the actor. */
    @Unaudited("a question changes nothing")
    @Requires(Permission.OWN_ACCOUNT)
    public Question askForNew() {
        return question(Acting.current().account());
    }

    /** Asks for any passkey of ours: who it is, its answer says. */
    @Unaudited("a question changes nothing")
    @Requires(Permission.ANYONE)
    public Question askAnybody() {
        return question(null);
    }

    /** Asks for a passkey of this account, whose password is known. */
    @Unaudited("a question changes nothing")
    @Requires(Permission.ANYONE)
    public Question ask(long account) {
        return question(account);
    }

    @Requires(Permission.ANYONE)
    public boolean hasAny(long account) {
        return !passkeys(account).isEmpty();
    }

    /**
     * Keeps a new passkey; the owner gets a letter.
     *
     * @param answer of the browser to {@link #askForNew}, as JSON
     * @param name for the owner to tell it from others; the day when it is blank
     * @throws Invalid naming {@code passkey} when the answer is not as it must be
     */
    @Audited(act = "add-passkey", kind = "account", ownAccount = true)
    @Requires(Permission.OWN_ACCOUNT)
    public PasskeyView add(String answer, String name) {
        long account = Acting.current().account();
        Ceremony.Made made = Ceremony.challengeOf(answer, true)
                .filter(challenge -> use(challenge, account))
                .flatMap(challenge -> Ceremony.register(answer, challenge, settings))
                .filter(fresh -> find(fresh.credentialId()).isEmpty()
                        && passkeys(account).size() < MOST)
                .orElseThrow(() -> new Invalid("passkey", "factor.passkey.refused"));
        String called = name.isBlank() ? DatabaseTime.now().toLocalDate().toString() : name.strip();
        Passkey passkey =
                new Passkey(account, called.substring(0, Math.min(called.length(), Passkey.LONGEST_NAME)), made);
        em.persist(passkey);
        note.changed(account);
        return passkey.view();
    }

    /** @throws NotFound when the actor has no such passkey */
    @Audited(act = "remove-passkey", kind = "account", ownAccount = true)
    @Requires(Permission.OWN_ACCOUNT)
    public void remove(long id) {
        long account = Acting.current().account();
        Passkey passkey = em.find(Passkey.class, id);
        if (passkey == null || passkey.accountId() != account) {
            throw new NotFound();
        }
        em.remove(passkey);
        note.changed(account);
    }

    /**
     * Whose passkey has answered; empty when the answer is nobody's.
     *
     * @param asked the account that was asked, or null when anybody was
     */
    @Unaudited("a sign-in is not written down")
    @Requires(Permission.ANYONE)
    public Optional<Long> recognise(String answer, @Nullable Long asked) {
        return Ceremony.challengeOf(answer, false)
                .filter(challenge -> use(challenge, asked))
                .flatMap(challenge -> Ceremony.credentialOf(answer)
                        .flatMap(this::find)
                        .filter(passkey -> asked == null || passkey.accountId() == asked)
                        .flatMap(passkey -> Ceremony.authenticate(answer, challenge, passkey, settings)
                                .map(count -> {
                                    passkey.used(count);
                                    return passkey.accountId();
                                })))
                .filter(this::isOpen);
    }

    @Override
    @Unaudited("the clock ended them")
    @Requires(Permission.OPERATE)
    public int deleteOutdated() {
        return em.createQuery("delete from PasskeyChallenge c where c.expiresAt <= :now")
                .setParameter("now", DatabaseTime.now())
                .executeUpdate();
    }

    private Question question(@Nullable Long account) {
        String challenge = Secret.create();
        em.persist(new PasskeyChallenge(
                Secret.hash(challenge), account, DatabaseTime.now().plus(VALID)));
        return account == null
                ? new Question(challenge, settings.host(), "", List.of())
                : new Question(
                        challenge,
                        settings.host(),
                        Ceremony.base64(
                                ByteBuffer.allocate(Long.BYTES).putLong(account).array()),
                        passkeys(account).stream().map(Passkey::credentialId).toList());
    }

    /** Whether this is an open question to this account; from now on it is open no more. */
    private boolean use(String challenge, @Nullable Long account) {
        String whose = account == null ? "c.accountId is null" : "c.accountId = " + account;
        return em.createQuery("delete from PasskeyChallenge c where c.challengeHash = :hash and c.expiresAt > :now and "
                                + whose)
                        .setParameter("hash", Secret.hash(challenge))
                        .setParameter("now", DatabaseTime.now())
                        .executeUpdate()
                == 1;
    }

    private boolean isOpen(long account) {
        return em.createQuery("select count(a) from Account a where a.id = :id and a.state = :active", Long.class)
                        .setParameter("active", AccountState.ACTIVE)
                        .setParameter("id", account)
                        .getSingleResult()
                == 1;
    }

    private List<Passkey> passkeys(long account) {
        return em.createQuery("select p from Passkey p where p.accountId = :account order by p.id", Passkey.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** Locked: an answer that is sent twice at once meets the count that the first one has left. */
    private Optional<Passkey> find(String credentialId) {
        return em.createQuery("select p from Passkey p where p.credentialId = :id", Passkey.class)
                .setParameter("id", credentialId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
