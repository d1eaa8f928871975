package org.lucerna.members.account;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Unaudited;
import org.lucerna.foundation.mail.Letter;
import org.lucerna.foundation.mail.Outbox;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;

/** What one says of oneself, and leaving. */
@UseCases
public class OwnProfile {

    private static final int MOST_CHOICES = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Erasure erasure;

    @Inject
    private LastAdministrator lastAdministrator;

    @Inject
    private Outbox outbox;

    @Requires(Permission.OWN_ACCOUNT)
    public Profile profile() {
        return own().profile();
    }

    /** @throws Invalid naming each field that breaks a rule */
    @Audited(act = "change-profile", kind = "account")
    @Requires(Permission.OWN_ACCOUNT)
    public Long change(Profile profile) {
        List<Invalid.Field> broken = new ArrayList<>();
        AccountRules.brokenName(profile.name().strip()).ifPresent(broken::add);
        if (profile.languages().size() > MOST_CHOICES) {
            broken.add(new Invalid.Field("languages", "resource.list.tooLong", MOST_CHOICES));
        }
        if (profile.expertise().size() > MOST_CHOICES) {
            broken.add(new Invalid.Field("expertise", "resource.list.tooLong", MOST_CHOICES));
        }
        if (!broken.isEmpty()) {
            throw new Invalid(broken);
        }
        Account account = own();
        account.change(profile);
        return account.id();
    }

    /**
     * Deletes the account and everything that the portal holds about its owner, for good. What they wrote for others stays
     * and is shown as written by a former member. The page asks for the password before.
     *
     * @throws org.lucerna.foundation.problem.Conflict when nobody would be left to administer the portal
     */
    @Unaudited("whoever leaves leaves no name behind")
    @Requires(Permission.OWN_ACCOUNT)
    public void leave() {
        Account account = own();
        lastAdministrator.mayStopBeingOne(account.id());
        outbox.post(new Letter(
                account.email(),
                account.language(),
                "account.deleted",
                Map.of("name", account.name(), Letter.PATH, "/")));
        erasure.erase(account.id());
    }

    private Account own() {
        Account account = em.find(Account.class, Acting.current().account());
        if (account == null) {
            throw new NotFound();
        }
        return account;
    }
}
