package org.lucerna.foundation.privacy;

import java.util.Set;

/**
 * Keeps something about people, and gives out or erases all of it that is about one person (GDPR, articles 15, 17 and 20).
 * There is one beside each table that refers to an account; a test walks the tables and fails where none answers for one.
 *
 * <p>An application-scoped, package-private bean. Only the use cases of one's own account call it, in their transaction;
 * nobody else injects it. Thread safe.
 */
public interface PersonalDataHolder {

    /** What it keeps, as a file name without ending, such as {@code profile}. No two holders have the same. */
    String name();

    /** The tables that refer to an account and that this holder answers for, in lower case. */
    Set<String> tables();

    /** Everything about this person that is not a secret of the portal's; {@link PersonalData#NONE} when there is nothing. */
    PersonalData export(long accountId);

    /**
     * Leaves nothing that tells of this person: rows are deleted, and what others go on using refers to nobody from now on
     * (it is shown as written by a former member). The account itself is deleted afterwards, which the database refuses
     * while a row still refers to it. Doing it again changes nothing.
     */
    void erase(long accountId);
}
