package org.lucerna.foundation.mail;

import java.util.List;
import java.util.Optional;
import org.lucerna.foundation.text.Language;

/**
 * Whom to write to because of what they look after. The feature that keeps accounts answers; others ask, and put the answer
 * on a {@link Letter} and nowhere else. It decides nothing about who may ask. Joins the caller's transaction; thread safe.
 */
public interface Addressees {

    /** Somebody with an account that is open. */
    record Addressee(String name, String email, Language language) {}

    /** The owner of this account; empty when it is closed or gone. */
    Optional<Addressee> find(long accountId);

    /** Those who look after a member organisation's entry and content; empty while the organisation is no member. */
    List<Addressee> listEditorsOfOrganisation(long organisationId);

    /** The editors of a country; where it has none, the administrators. */
    List<Addressee> listEditorsOfCountry(String country);
}
