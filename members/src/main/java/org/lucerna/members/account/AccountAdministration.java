package org.lucerna.members.account;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Item;
import org.lucerna.foundation.paging.Page;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.NotFound;

/** What administrators do about other people's accounts. One administrator always remains. */
@UseCases
public class AccountAdministration {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LastAdministrator lastAdministrator;

    @Inject
    private Event<AccessChanged> changes;

    /** Accounts whose name or address contains these words, by name; all when there are none. Costs three statements. */
    @Requires(Permission.ADMINISTER_ACCOUNTS)
    public Page<AccountView> list(String words, PageRequest request) {
        String pattern = "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[%_!]", "!$0") + "%";
        String where =
                " from Account a where lower(a.name) like :pattern escape '!' or a.email like :pattern escape '!'";
        List<Long> ids = em.createQuery("select a.id" + where + " order by lower(a.name), a.id", Long.class)
                .setParameter("pattern", pattern)
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultList();
        long total = em.createQuery("select count(a)" + where, Long.class)
                .setParameter("pattern", pattern)
                .getSingleResult();
        return new Page<>(views(ids), total, request);
    }

    /** In this order. Roles and countries come along: asked for one by one they would cost two statements a row. */
    private List<AccountView> views(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, AccountView> byId = em.createQuery(
                        "select distinct a from Account a left join fetch a.roles left join fetch a.countries where a.id in :ids",
                        Account.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(Account::view)
                .collect(Collectors.toMap(AccountView::id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** @throws NotFound when there is no such account */
    @Requires(Permission.ADMINISTER_ACCOUNTS)
    public AccountView get(long accountId) {
        return account(accountId).view();
    }

    /**
     * Holds from the person's next request on.
     *
     * @throws NotFound when there is no such account
     * @throws Conflict when nobody would be left to administer the portal
     */
    @Audited(act = "change", kind = "account")
    @Requires(Permission.ADMINISTER_ACCOUNTS)
    public AccountView changeStanding(@Item long accountId, Standing standing) {
        Account account = account(accountId);
        if (!standing.roles().contains(Role.ADMINISTRATOR)) {
            lastAdministrator.mayStopBeingOne(accountId);
        }
        account.changeStanding(standing);
        changes.fire(new AccessChanged(accountId, false));
        return account.view();
    }

    /**
     * Nobody signs in with this account any more, and whoever is signed in with it no longer is.
     *
     * @throws NotFound when there is no such account
     * @throws Conflict when nobody would be left to administer the portal
     */
    @Audited(act = "close", kind = "account")
    @Requires(Permission.ADMINISTER_ACCOUNTS)
    public AccountView close(@Item long accountId) {
        Account account = account(accountId);
        lastAdministrator.mayStopBeingOne(accountId);
        account.close();
        changes.fire(new AccessChanged(accountId, true));
        return account.view();
    }

    /** @throws NotFound when there is no such account */
    @Audited(act = "reopen", kind = "account")
    @Requires(Permission.ADMINISTER_ACCOUNTS)
    public AccountView reopen(@Item long accountId) {
        Account account = account(accountId);
        account.reopen();
        return account.view();
    }

    /** Whoever is signed in with this account no longer is. @throws NotFound when there is no such account */
    @Requires(Permission.ADMINISTER_ACCOUNTS)
    @Audited(act = "signout", kind = "account")
    public AccountView signOut(@Item long accountId) {
        Account account = account(accountId);
        changes.fire(new AccessChanged(accountId, true));
        return account.view();
    }

    private Account account(long accountId) {
        Account account = em.find(Account.class, accountId, LockModeType.OPTIMISTIC);
        if (account == null) {
            throw new NotFound();
        }
        return account;
    }
}
