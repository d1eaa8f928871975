package org.lucerna.members.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.lucerna.foundation.database.UniqueConstraint;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.text.Language;

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

    @Inject
    private Passwords passwords;

    /**
     * @throws org.lucerna.foundation.problem.Invalid naming each field that breaks a rule
     * @throws org.lucerna.foundation.problem.Conflict when the address has an account
     */
    public AccountView admit(String email, String name, String password, Standing standing, Language language) {
        AccountRules.check(Email.normalise(email), name.strip(), password);
        return add(email, name, password, standing, language);
    }

    /** Whether this address, however it is written, has an account. */
    public boolean isKnown(String email) {
        return isTaken(Email.normalise(email));
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
