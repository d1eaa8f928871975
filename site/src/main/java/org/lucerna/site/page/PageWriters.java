package org.lucerna.site.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lucerna.foundation.privacy.PersonalData;
import org.lucerna.foundation.privacy.PersonalDataHolder;

/** Who wrote which version of a page. The texts are the network's; only the writer's number goes. */
@ApplicationScoped
class PageWriters implements PersonalDataHolder {

    @PersistenceContext
    private EntityManager em;

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public Set<String> tables() {
        return Set.of("page_version");
    }

    @Override
    public PersonalData export(long accountId) {
        List<Map<String, ?>> written = em.createQuery(
                        "select v from PageVersion v where v.savedBy = :account order by v.savedAt", PageVersion.class)
                .setParameter("account", accountId)
                .getResultStream()
                .map(PageVersion::view)
                .<Map<String, ?>>map(view -> Map.of(
                        "page", view.page().code(),
                        "language", view.language().code(),
                        "version", view.number(),
                        "at", view.savedAt().toString()))
                .toList();
        return written.isEmpty() ? PersonalData.NONE : new PersonalData(Map.of("pages", written));
    }

    @Override
    public void erase(long accountId) {
        em.createQuery("update PageVersion v set v.savedBy = null where v.savedBy = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }
}
