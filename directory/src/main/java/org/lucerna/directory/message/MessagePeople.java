package org.lucerna.directory.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Set;
import org.lucerna.foundation.privacy.PersonalData;
import org.lucerna.foundation.privacy.PersonalDataHolder;

/** How many letters somebody has sent through the portal today. Nothing else is known of them. */
@ApplicationScoped
class MessagePeople implements PersonalDataHolder {

    @PersistenceContext
    private EntityManager em;

    @Override
    public String name() {
        return "directory-messages";
    }

    @Override
    public Set<String> tables() {
        return Set.of("message_count");
    }

    @Override
    public PersonalData export(long accountId) {
        long sent = ((Number) em.createNativeQuery("select count(*) from message_count where account_id = ?1")
                        .setParameter(1, accountId)
                        .getSingleResult())
                .longValue();
        return sent == 0 ? PersonalData.NONE : new PersonalData(Map.of("lettersSentLately", sent));
    }

    @Override
    public void erase(long accountId) {
        em.createNativeQuery("delete from message_count where account_id = ?1")
                .setParameter(1, accountId)
                .executeUpdate();
    }
}
