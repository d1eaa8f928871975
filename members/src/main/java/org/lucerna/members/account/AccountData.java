package org.lucerna.members.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.privacy.PersonalData;
import org.lucerna.foundation.privacy.PersonalDataHolder;

/** The account itself: name, address, profile and standing. The password's hash is a secret, and is not given out. */
@ApplicationScoped
class AccountData implements PersonalDataHolder {

    /** In an order in which they can be deleted. */
    private static final List<String> TABLES = List.of(
            "account_role",
            "account_country",
            "account_language",
            "account_expertise",
            "account_notification",
            "password_reset",
            "email_change");

    @PersistenceContext
    private EntityManager em;

    @Override
    public String name() {
        return "account";
    }

    @Override
    public Set<String> tables() {
        return Set.copyOf(TABLES);
    }

    @Override
    public PersonalData export(long accountId) {
        Account account = em.find(Account.class, accountId);
        if (account == null) {
            return PersonalData.NONE;
        }
        Map<String, @Nullable Object> facts = account.facts();
        facts.put(
                "addressChangeAskedFor",
                em.createQuery("select c.email from EmailChange c where c.accountId = :account", String.class)
                        .setParameter("account", accountId)
                        .getResultStream()
                        .findFirst()
                        .orElse(null));
        facts.put(
                "passwordResetsAskedFor",
                em.createQuery("select count(r) from PasswordReset r where r.accountId = :account", Long.class)
                        .setParameter("account", accountId)
                        .getSingleResult());
        return new PersonalData(new LinkedHashMap<>(facts));
    }

    @Override
    public void erase(long accountId) {
        em.flush();
        for (String table : TABLES) {
            em.createNativeQuery("delete from " + table + " where account_id = ?1")
                    .setParameter(1, accountId)
                    .executeUpdate();
        }
        em.createNativeQuery("delete from account where id = ?1")
                .setParameter(1, accountId)
                .executeUpdate();
        em.clear();
    }
}
