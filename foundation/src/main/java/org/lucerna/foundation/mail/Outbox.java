package org.lucerna.foundation.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/**
 * Where letters wait to be carried. Thread safe; {@link #post} joins the caller's transaction: a use case that fails sends
 * nothing, and one that commits sends its letter even if the portal is killed in the next moment.
 */
@ApplicationScoped
public class Outbox {

    @PersistenceContext
    private EntityManager em;

    public void post(Letter letter) {
        em.createNativeQuery("insert into letter"
                        + " (recipient, language, template, contents, mark, tries, posted_at, next_try_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, 0, current_timestamp, current_timestamp)")
                .setParameter(1, letter.to())
                .setParameter(2, letter.language().code())
                .setParameter(3, letter.template())
                .setParameter(4, LetterContents.write(letter.values()))
                .setParameter(5, UUID.randomUUID().toString())
                .executeUpdate();
    }
}
