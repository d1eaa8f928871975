package org.lucerna.members.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lucerna.foundation.privacy.PersonalData;
import org.lucerna.foundation.privacy.PersonalDataHolder;

/** What sessions tell of a person: when and roughly where they were signed in. */
@ApplicationScoped
class SessionData implements PersonalDataHolder {

    @PersistenceContext
    private EntityManager em;

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Set<String> tables() {
        return Set.of("account_session");
    }

    @Override
    public PersonalData export(long accountId) {
        List<Map<String, Object>> sessions = em.createQuery(
                        "select s from Session s where s.accountId = :account order by s.id", Session.class)
                .setParameter("account", accountId)
                .getResultStream()
                .map(Session::view)
                .map(view -> Map.<String, Object>of(
                        "browser", view.browser(),
                        "place", view.place(),
                        "keptSignedIn", view.kept(),
                        "startedAt", view.startedAt().toString(),
                        "lastSeenAt", view.lastSeenAt().toString()))
                .toList();
        return sessions.isEmpty() ? PersonalData.NONE : new PersonalData(Map.of("sessions", sessions));
    }

    @Override
    public void erase(long accountId) {
        em.createQuery("delete from Session s where s.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }
}
