package org.lucerna.members.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.stream.Collectors;
import org.lucerna.foundation.privacy.PersonalDataHolder;

/** Takes everything about a person out of the portal, in the caller's transaction: all of it, or nothing. */
@ApplicationScoped
class Erasure {

    @PersistenceContext
    private EntityManager em;

    @Inject
    @Any
    private Instance<PersonalDataHolder> holders;

    @Inject
    private Event<AccessChanged> changes;

    /** The tables that some holder answers for. */
    Set<String> tables() {
        return holders.stream().flatMap(holder -> holder.tables().stream()).collect(Collectors.toSet());
    }

    /** The account's row goes last: the database refuses while any holder has left something that refers to it. */
    void erase(long accountId) {
        em.flush();
        holders.stream().filter(holder -> !(holder instanceof AccountData)).forEach(holder -> holder.erase(accountId));
        changes.fire(new AccessChanged(accountId, true));
        holders.stream().filter(AccountData.class::isInstance).forEach(holder -> holder.erase(accountId));
    }
}
