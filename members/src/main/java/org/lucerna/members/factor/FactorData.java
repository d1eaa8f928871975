package org.lucerna.members.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lucerna.foundation.privacy.PersonalData;
import org.lucerna.foundation.privacy.PersonalDataHolder;

/** Second factors: that they are there and how they are called. What they prove with is a secret, and is not given out. */
@ApplicationScoped
class FactorData implements PersonalDataHolder {

    private static final List<String> TABLES =
            List.of("authenticator", "recovery_code", "passkey", "passkey_challenge");

    @PersistenceContext
    private EntityManager em;

    @Override
    public String name() {
        return "second-factors";
    }

    @Override
    public Set<String> tables() {
        return Set.copyOf(TABLES);
    }

    @Override
    public PersonalData export(long accountId) {
        Authenticator authenticator = em.find(Authenticator.class, accountId);
        List<Map<String, String>> passkeys = em.createQuery(
                        "select p from Passkey p where p.accountId = :account order by p.id", Passkey.class)
                .setParameter("account", accountId)
                .getResultStream()
                .map(Passkey::view)
                .map(view -> Map.of(
                        "name", view.name(),
                        "createdAt", view.createdAt().toString(),
                        "lastUsedAt", Objects.toString(view.lastUsedAt(), "")))
                .toList();
        long codes = em.createQuery("select count(c) from RecoveryCode c where c.accountId = :account", Long.class)
                .setParameter("account", accountId)
                .getSingleResult();
        if (authenticator == null && passkeys.isEmpty() && codes == 0) {
            return PersonalData.NONE;
        }
        String since = authenticator == null ? "" : Objects.toString(authenticator.confirmedAt(), "");
        return new PersonalData(
                Map.of("authenticatorAppSince", since, "recoveryCodesLeft", codes, "passkeys", passkeys));
    }

    @Override
    public void erase(long accountId) {
        em.flush();
        for (String table : TABLES) {
            em.createNativeQuery("delete from " + table + " where account_id = ?1")
                    .setParameter(1, accountId)
                    .executeUpdate();
        }
    }
}
