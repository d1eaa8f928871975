package org.lucerna.foundation.change;

/**
 * One line of the change log: this item is no longer as it was. What it is now, its feature tells.
 *
 * @param position grows in commit order, without going back; 1 is the first
 * @param kind the item's kind, such as {@code resource}
 */
public record Change(long position, String kind, long itemId) {}
