package org.lucerna.directory.addressbook;

import org.lucerna.directory.entry.EntryLine;

/**
 * An entry in somebody's address book. Immutable.
 *
 * @param note theirs; may be empty
 */
public record Favourite(EntryLine entry, String note) {}
