package org.lucerna.directory.entry;

import org.jspecify.annotations.Nullable;

/**
 * An entry that is to come in.
 *
 * @param number that it has in the portal that this one takes over from, and that no entry has here; null for the next one
 */
public record NewEntry(@Nullable Long number, EntryDraft draft) {}
