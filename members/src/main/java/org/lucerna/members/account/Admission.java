package org.lucerna.members.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lucerna.foundation.database.UniqueConstraint;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Countries;

/**
 * Makes accounts, and knows which addresses have one. Joins the use case that has checked that somebody may have an account,
 * and decides nothing about it. Thread safe.
 */
@ApplicationScoped
public class Admission {

    /** Somebody to whom the portal writes. */
    public record Receiver(String email, Language language) {}

    @PersistenceContext
    private EntityManager em;

    /** What somebody is as staff of one organisation: it ends when they leave it. */
    private static final Set<Role> STAFF = Set.of(Role.MEMBER, Role.ORGANISATION_EDITOR);

    @Inject
    private Passwords passwords;

    @Inject
    private Letters letters;

    @Inject
    private Event<AccessChanged> changes;

    /**
     * @throws org.lucerna.foundation.problem.Invalid naming each field that breaks a rule
     * @throws org.lucerna.foundation.problem.Conflict when the address has an account
     */
    public AccountView admit(String email, String name, String password, Standing standing, Language language) {
        AccountRules.check(Email.normalise(email), name.strip(), password);
        return add(email, name, password, standing, language);
    }

    /**
     * Moves an account to another organisation; its owner gets a letter. What they are in the network besides stays: other
     * roles, countries, groups. Within one organisation nobody loses a role by it.
     *
     * @param invited what they become, with the organisation
     * @param organisation its name, for the letter
     */
    public void move(long accountId, Standing invited, String organisation) {
        Account account = em.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
        Standing held = account.standing();
        boolean stays = Objects.equals(held.organisationId(), invited.organisationId());
        Set<Role> roles = new HashSet<>(invited.roles());
        held.roles().stream().filter(role -> stays || !STAFF.contains(role)).forEach(roles::add);
        account.changeStanding(new Standing(roles, invited.organisationId(), held.countries()));
        letters.post(accountId, "account.moved", "/account/profile", Map.of("organisation", organisation));
        changes.fire(new AccessChanged(accountId, false));
    }

    /** Whether this address, however it is written, has an account. */
    public boolean isKnown(String email) {
        return isTaken(Email.normalise(email));
    }

    /** Whether this open account has this address. */
    public boolean isOf(long accountId, String email) {
        Account account = em.find(Account.class, accountId);
        return account != null && account.isActive() && account.email().equals(Email.normalise(email));
    }

    /** Addresses in the one form in which accounts hold them. */
    public String normalised(String email) {
        return Email.normalise(email);
    }

    public boolean isPlausible(String email) {
        return Email.isPlausible(Email.normalise(email));
    }

    /** Those who look after the portal. */
    public List<Receiver> listAdministrators() {
        return em.createQuery(
                        "select a from Account a where :role member of a.roles and a.state = :state", Account.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setParameter("state", AccountState.ACTIVE)
                .getResultStream()
                .map(account -> new Receiver(account.email(), account.language()))
                .toList();
    }

    private AccountView add(String typedEmail, String name, String password, Standing standing, Language language) {
        check(standing);
        String email = Email.normalise(typedEmail);
        if (isTaken(email)) {
            throw taken();
        }
        Account account = new Account(email, name.strip(), passwords.hash(password), standing, language);
        try {
            em.persist(account);
            em.flush();
        } catch (PersistenceException e) {
            if (UniqueConstraint.brokenIn(e, "account_one_for_each_address")) {
                throw taken(); // in this very moment
            }
            throw e;
        }
        return account.view();
    }

    private void check(Standing standing) {
        if (standing.organisationId() != null
                && em.createNativeQuery("select id from organisation where id = ?1")
                        .setParameter(1, standing.organisationId())
                        .getResultList()
                        .isEmpty()) {
            throw new Invalid("organisationId", "account.organisationUnknown");
        }
        if (!standing.countries().stream().allMatch(Countries::exists)) {
            throw new Invalid("countries", "accounts.countriesUnknown");
        }
    }

    private boolean isTaken(String email) {
        return em.createQuery("select count(a) from Account a where a.email = :email", Long.class)
                        .setParameter("email", email)
                        .getSingleResult()
                > 0;
    }

    private static Conflict taken() {
        return new Conflict("account.email.taken");
    }
}
