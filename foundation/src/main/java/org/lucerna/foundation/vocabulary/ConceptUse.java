package org.lucerna.foundation.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Where one feature's items name concepts. A feature implements it once for each kind of item that does; whoever changes
 * the vocabulary finds all of them, counts uses, and carries them over when a concept gives way to another. Each method
 * joins the caller's transaction, and sees every item, whoever may read it.
 */
public interface ConceptUse {

    /** @param hadBoth whether the item named the concept that it was carried over to already */
    record Carried(long itemId, boolean hadBoth) {}

    /** The kind of item in the change log, such as {@code resource}. */
    String kind();

    /** How many items name each of these concepts; a concept without a use is left out. */
    Map<String, Long> count(Collection<String> concepts);

    /** Puts the second concept in the first one's place wherever it is, once for each item, and tells the change log. */
    List<Carried> carryOver(String from, String to);

    /**
     * The words or the places of these concepts have changed: items that name one of them are found by other words, or under
     * other concepts, from now on. Features whose index holds no more of a concept than its number have nothing to do.
     *
     * @param concepts those that have changed, with all that stands or stood below them
     * @param now the vocabulary as it is with this change; {@link Vocabulary#current} is still the one before
     */
    default void regrouped(Collection<String> concepts, Vocabulary now) {}

    /** Undoes {@link #carryOver} for those of these items that still name the second concept. */
    void carryBack(String from, String to, Collection<Carried> items);
}
