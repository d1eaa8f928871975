package org.lucerna.members.account;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
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
import org.lucerna.foundation.mail.Letter;
import org.lucerna.foundation.mail.Outbox;
import org.lucerna.foundation.problem.NotFound;

/** Passwords as they are kept. Does not leave this package; whoever hashes stands in front of it, outside a transaction. */
@UseCases
class Credentials {

    /** An open account and its secret. */
    record Owner(long accountId, String email, String name, String passwordHash, boolean hasSecondFactor) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private AccountSettings settings;

    @Inject
    private Event<AccessChanged> changes;

    @Requires(Permission.ANYONE)
    public Optional<Owner> find(String normalisedEmail) {
        return account(normalisedEmail).map(Account::owner);
    }

    @Requires(Permission.OWN_ACCOUNT)
    public Owner owner() {
        return own().owner();
    }

    @Audited(act = "change-password", kind = "account")
    @Requires(Permission.OWN_ACCOUNT)
    public Long changePassword(String hash) {
        return replace(own(), hash);
    }

    /** The same password hashed anew, unless another one has taken its place meanwhile. */
    @Unaudited("the password stays what it was")
    @Requires(Permission.ANYONE)
    public void renewHash(long accountId, String former, String hash) {
        em.createQuery("update Account a set a.passwordHash = :hash where a.id = :id and a.passwordHash = :former")
                .setParameter("hash", hash)
                .setParameter("id", accountId)
                .setParameter("former", former)
                .executeUpdate();
    }

    @Unaudited("anybody may ask for any address")
    @Requires(Permission.ANYONE)
    public void sendResetKey(String normalisedEmail) {
        Optional<Account> account = account(normalisedEmail);
        String key = Secret.create();
        em.persist(new PasswordReset(
                Secret.hash(key),
                account.map(Account::id).orElse(null),
                DatabaseTime.now().plus(settings.resetValid())));
        account.ifPresent(known -> outbox.post(new Letter(
                known.email(),
                known.language(),
                "password.reset",
                Map.of(
                        "name",
                        known.name(),
                        "minutes",
                        Long.toString(settings.resetValid().toMinutes()),
                        Letter.PATH,
                        "/sign-in/reset?key=" + key))));
    }

    @Requires(Permission.ANYONE)
    public Optional<Owner> findByResetKey(String key) {
        return accountOf(key, LockModeType.NONE).map(Account::owner);
    }

    /** @return whether the key was good; it and all others of the account are used up then */
    @Audited(act = "reset-password", kind = "account")
    @Requires(Permission.ANYONE)
    public boolean resetPassword(String key, String hash) {
        Optional<Account> account = accountOf(key, LockModeType.PESSIMISTIC_WRITE);
        account.ifPresent(known -> replace(known, hash));
        return account.isPresent();
    }

    private Long replace(Account account, String hash) {
        account.changePassword(hash);
        em.createQuery("delete from PasswordReset r where r.accountId = :account")
                .setParameter("account", account.id())
                .executeUpdate();
        changes.fire(new AccessChanged(account.id(), true));
        outbox.post(new Letter(
                account.email(),
                account.language(),
                "password.changed",
                Map.of("name", account.name(), Letter.PATH, "/sign-in/forgot")));
        return account.id();
    }

    /** Locked, so that a key which is used twice at once is used once. */
    private Optional<Account> accountOf(String key, LockModeType lock) {
        return em.createQuery(
                        "select r from PasswordReset r where r.keyHash = :hash and r.expiresAt > :now",
                        PasswordReset.class)
                .setParameter("hash", Secret.hash(key))
                .setParameter("now", DatabaseTime.now())
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .flatMap(reset -> find(reset.accountId()));
    }

    private Optional<Account> find(@Nullable Long id) {
        return Optional.ofNullable(id == null ? null : em.find(Account.class, id))
                .filter(Account::isActive);
    }

    private Optional<Account> account(String normalisedEmail) {
        return em.createQuery("select a from Account a where a.email = :email and a.state = :active", Account.class)
                .setParameter("email", normalisedEmail)
                .setParameter("active", AccountState.ACTIVE)
                .getResultStream()
                .findFirst();
    }

    private Account own() {
        return find(Acting.current().account()).orElseThrow(NotFound::new);
    }
}
