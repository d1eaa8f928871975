package org.lucerna.directory.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.mail.Addressees;
import org.lucerna.foundation.mail.Addressees.Addressee;
import org.lucerna.foundation.privacy.PersonalData;
import org.lucerna.foundation.privacy.PersonalDataHolder;

/** Who changed entries: told to those who may change them, too, and forgotten when somebody leaves. Thread safe. */
@ApplicationScoped
class EntryAuthors implements PersonalDataHolder {

    @PersistenceContext
    private EntityManager em;

    /** None where nobody has an account, as in a program of its own. */
    @Inject
    private Instance<Addressees> accounts;

    /** A history as this reader may see it, with the names of those who are still there. */
    List<EntryChange> told(List<FormerEntry> history, Actor reader) {
        Map<Long, String> names = new HashMap<>();
        return history.stream()
                .map(former -> former.view(reader, name(former.author(), names)))
                .toList();
    }

    private String name(@Nullable Long account, Map<Long, String> known) {
        return account == null || !accounts.isResolvable()
                ? ""
                : known.computeIfAbsent(
                        account,
                        unknown -> accounts.get()
                                .find(unknown)
                                .map(Addressee::name)
                                .orElse(""));
    }

    @Override
    public String name() {
        return "directory-changes";
    }

    @Override
    public Set<String> tables() {
        return Set.of("entry_history");
    }

    @Override
    public PersonalData export(long accountId) {
        List<Map<String, Object>> changes = em.createQuery(
                        "select f from FormerEntry f where f.author = :account order by f.id", FormerEntry.class)
                .setParameter("account", accountId)
                .getResultStream()
                .map(former -> Map.<String, Object>of(
                        "entry", former.name(),
                        "act", former.act().name(),
                        "changedAt", former.changedAt().toString()))
                .toList();
        return changes.isEmpty() ? PersonalData.NONE : new PersonalData(Map.of("changes", changes));
    }

    @Override
    public void erase(long accountId) {
        em.createQuery("update FormerEntry f set f.author = null where f.author = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }
}
