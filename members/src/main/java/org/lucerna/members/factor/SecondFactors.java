package org.lucerna.members.factor;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Item;
import org.lucerna.foundation.audit.Unaudited;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;

/** Setting up, showing and giving up the codes of an app, and the recovery codes beside them. */
@UseCases
public class SecondFactors {

    private static final int RECOVERY_CODES = 10;

    /** What the owner sees of it. @param authenticatorSince null: there is none */
    public record Overview(@Nullable OffsetDateTime authenticatorSince, int recoveryCodesLeft) {}

    /** What an app takes in. @param address for the QR code @param secret to type where there is no camera */
    public record Offer(String address, String secret) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SecondFactorNote note;

    @Requires(Permission.OWN_ACCOUNT)
    public Overview overview() {
        long account = Acting.current().account();
        OffsetDateTime since =
                authenticator(account).map(Authenticator::confirmedAt).orElse(null);
        return new Overview(since, count(account));
    }

    /**
     * A secret for an app; the same until it is confirmed.
     *
     * @param issuer the portal's name, as the app shows it
     * @param name of the account, as the app shows it
     * @return empty when there is an app already
     */
    @Unaudited("nothing has changed until a code confirms it")
    @Requires(Permission.OWN_ACCOUNT)
    public Optional<Offer> offer(String issuer, String name) {
        long account = Acting.current().account();
        Authenticator authenticator = authenticator(account).orElseGet(() -> {
            Authenticator fresh = new Authenticator(account, TimeCodes.newSecret());
            em.persist(fresh);
            return fresh;
        });
        String secret = authenticator.secret();
        return authenticator.isConfirmed()
                ? Optional.empty()
                : Optional.of(new Offer(TimeCodes.address(issuer, name, secret), secret));
    }

    /**
     * From now on the app's codes are asked for at each sign-in; the owner gets a letter.
     *
     * @return recovery codes, to be shown this once; none when the account has some already
     * @throws Invalid naming {@code code} when it is not the app's
     */
    @Audited(act = "add-authenticator", kind = "account", ownAccount = true)
    @Requires(Permission.OWN_ACCOUNT)
    public List<String> confirm(String code) {
        long account = Acting.current().account();
        Authenticator authenticator = locked(account)
                .filter(offered -> !offered.isConfirmed())
                .filter(offered -> offered.accept(code, Instant.now()))
                .orElseThrow(() -> new Invalid("code", "factor.code.wrong"));
        authenticator.confirm();
        note.changed(account);
        return count(account) == 0 ? replaceCodes(account) : List.of();
    }

    /** Gives up the app. Nothing happens when there is none. The page asks for the password before. */
    @Audited(act = "remove-authenticator", kind = "account", ownAccount = true)
    @Requires(Permission.OWN_ACCOUNT)
    public boolean remove() {
        long account = Acting.current().account();
        Optional<Authenticator> confirmed = authenticator(account).filter(Authenticator::isConfirmed);
        confirmed.ifPresent(em::remove);
        if (confirmed.isPresent()) {
            note.changed(account);
        }
        return confirmed.isPresent();
    }

    /** New recovery codes, to be shown this once; the former ones are worth nothing. */
    @Audited(act = "new-recovery-codes", kind = "account", ownAccount = true)
    @Requires(Permission.OWN_ACCOUNT)
    public List<String> newRecoveryCodes() {
        return replaceCodes(Acting.current().account());
    }

    /**
     * Helps somebody who has lost the app, the recovery codes and the passkeys: all are gone, and the owner gets a letter.
     * Who may do it makes sure before that it is really the owner who asks.
     *
     * @throws Conflict for one's own account: there the password is asked for
     */
    @Audited(act = "reset-second-factor", kind = "account")
    @Requires(Permission.ADMINISTER_ACCOUNTS)
    public void resetFor(@Item long account) {
        if (Objects.equals(Acting.current().accountId(), account)) {
            throw new Conflict("factor.resetOwn");
        }
        for (String table : List.of("authenticator", "recovery_code", "passkey")) {
            em.createNativeQuery("delete from " + table + " where account_id = ?1")
                    .setParameter(1, account)
                    .executeUpdate();
        }
        note.taken(account);
    }

    /** Whether this is a code of the account's app, or one of its recovery codes; either works once. */
    @Unaudited("a sign-in is not written down")
    @Requires(Permission.ANYONE)
    public boolean accept(long account, String code) {
        return locked(account)
                        .filter(Authenticator::isConfirmed)
                        .filter(app -> app.accept(code, Instant.now()))
                        .isPresent()
                || em.createQuery("delete from RecoveryCode c where c.accountId = :account and c.codeHash = :hash")
                                .setParameter("account", account)
                                .setParameter("hash", RecoveryCode.hash(code))
                                .executeUpdate()
                        == 1;
    }

    /** Whether the account has an app. */
    @Requires(Permission.ANYONE)
    public boolean hasAuthenticator(long account) {
        return authenticator(account).filter(Authenticator::isConfirmed).isPresent();
    }

    private List<String> replaceCodes(long account) {
        em.createQuery("delete from RecoveryCode c where c.accountId = :account")
                .setParameter("account", account)
                .executeUpdate();
        List<String> codes =
                Stream.generate(RecoveryCode::create).limit(RECOVERY_CODES).toList();
        codes.forEach(code -> em.persist(new RecoveryCode(account, code)));
        return codes;
    }

    private int count(long account) {
        return em.createQuery("select count(c) from RecoveryCode c where c.accountId = :account", Long.class)
                .setParameter("account", account)
                .getSingleResult()
                .intValue();
    }

    private Optional<Authenticator> authenticator(long account) {
        return Optional.ofNullable(em.find(Authenticator.class, account));
    }

    /** Two who bring the same code at once wait for each other, and the second one is told that it is used. */
    private Optional<Authenticator> locked(long account) {
        return Optional.ofNullable(em.find(Authenticator.class, account, LockModeType.PESSIMISTIC_WRITE));
    }
}
