package org.lucerna.members.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lucerna.foundation.privacy.PersonalData;
import org.lucerna.foundation.privacy.PersonalDataHolder;

/** In how many browsers somebody has signed in, and when last. */
@ApplicationScoped
class KnownBrowserData implements PersonalDataHolder {

    @PersistenceContext
    private EntityManager em;

    @Override
    public String name() {
        return "known-browsers";
    }

    @Override
    public Set<String> tables() {
        return Set.of("known_browser");
    }

    @Override
    public PersonalData export(long accountId) {
        List<String> moments = em.createQuery(
                        "select b from KnownBrowser b where b.accountId = :account order by b.lastSeenAt",
                        KnownBrowser.class)
                .setParameter("account", accountId)
                .getResultStream()
                .map(browser -> browser.lastSeenAt().toString())
                .toList();
        return moments.isEmpty() ? PersonalData.NONE : new PersonalData(Map.of("signedInAt", moments));
    }

    @Override
    public void erase(long accountId) {
        em.createQuery("delete from KnownBrowser b where b.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }
}
