package org.lucerna.members.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.TreeMap;
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
     * @param template whose values are {@code name} and these
     * @param path the page that the letter leads to
     */
    public void post(long accountId, String template, String path, Map<String, String> values) {
        Account account = em.find(Account.class, accountId);
        if (account != null) {
            Map<String, String> all = new TreeMap<>(values);
            all.put("name", account.name());
            all.put(Letter.PATH, path);
            outbox.post(new Letter(account.email(), account.language(), template, all));
        }
    }

    /**
     * @param template whose only value is {@code name}
     * @param path the page that the letter leads to
     */
    public void post(long accountId, String template, String path) {
        post(accountId, template, path, Map.of());
    }
}
