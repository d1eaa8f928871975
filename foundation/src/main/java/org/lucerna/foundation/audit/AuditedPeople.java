package org.lucerna.foundation.audit;

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

/** What the audit log keeps of a person. After erasure its lines tell that a former member did this, and no more. */
@ApplicationScoped
class AuditedPeople implements PersonalDataHolder {

    @PersistenceContext
    private EntityManager em;

    @Override
    public String name() {
        return "acts";
    }

    @Override
    public Set<String> tables() {
        return Set.of("audit_log");
    }

    @Override
    public PersonalData export(long accountId) {
        List<?> rows = em.createNativeQuery("select happened_at, act, kind, item_id, place from audit_log"
                        + " where account_id = ?1 order by happened_at, id")
                .setParameter(1, accountId)
                .getResultList();
        return rows.isEmpty()
                ? PersonalData.NONE
                : new PersonalData(Map.of(
                        "acts",
                        rows.stream()
                                .map(Object[].class::cast)
                                .map(AuditedPeople::facts)
                                .toList()));
    }

    @Override
    public void erase(long accountId) {
        em.createNativeQuery(
                        "update audit_log set actor = ?1, account_id = null, actor_name = '' where account_id = ?2")
                .setParameter(1, AuditLine.Who.FORMER.code())
                .setParameter(2, accountId)
                .executeUpdate();
    }

    private static Map<String, @Nullable Object> facts(Object[] row) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("at", AuditTrail.moment(row[0]).toString());
        facts.put("act", row[1]);
        facts.put("kind", row[2]);
        facts.put("item", row[3]);
        facts.put("place", row[4]);
        return facts;
    }
}
