package org.lucerna.members.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.lucerna.foundation.mail.Letter;
import org.lucerna.foundation.mail.Outbox;

/** Letters to the owner of an account about the account itself. Posted in the caller's transaction. */
@ApplicationScoped
public class Letters {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    /**
     * @param template whose only value is {@code name}
     * @param path the page that the letter leads to
     */
    public void post(long accountId, String template, String path) {
        Account account = em.find(Account.class, accountId);
        if (account != null) {
            outbox.post(new Letter(
                    account.email(), account.language(), template, Map.of("name", account.name(), Letter.PATH, path)));
        }
    }
}
