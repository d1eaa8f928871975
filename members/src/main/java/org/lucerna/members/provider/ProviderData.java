package org.lucerna.members.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lucerna.foundation.privacy.PersonalData;
import org.lucerna.foundation.privacy.PersonalDataHolder;

/** Who somebody is at the network's identity provider. */
@ApplicationScoped
class ProviderData implements PersonalDataHolder {

    private static final List<String> TABLES = List.of("provider_identity", "provider_attempt", "provider_arrival");

    @PersistenceContext
    private EntityManager em;

    @Override
    public String name() {
        return "identity-provider";
    }

    @Override
    public Set<String> tables() {
        return Set.copyOf(TABLES);
    }

    @Override
    public PersonalData export(long accountId) {
        List<Map<String, String>> identities = em.createQuery(
                        "select i from ProviderIdentity i where i.accountId = :account order by i.id",
                        ProviderIdentity.class)
                .setParameter("account", accountId)
                .getResultStream()
                .map(identity -> Map.of(
                        "issuer", identity.view().issuer(),
                        "subject", identity.subject(),
                        "connectedAt", identity.view().connectedAt().toString(),
                        "lastUsedAt", Objects.toString(identity.view().lastUsedAt(), "")))
                .toList();
        List<Map<String, String>> waiting = em.createQuery(
                        "select a from Arrival a where a.accountId = :account", Arrival.class)
                .setParameter("account", accountId)
                .getResultStream()
                .map(arrival -> Map.of(
                        "issuer", arrival.issuer(),
                        "subject", arrival.subject(),
                        "email", arrival.email(),
                        "name", arrival.name()))
                .toList();
        return identities.isEmpty() && waiting.isEmpty()
                ? PersonalData.NONE
                : new PersonalData(Map.of("connected", identities, "waiting", waiting));
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
