package org.lucerna.directory.entry;

/**
 * An entry was written: told inside the transaction that wrote it, for what follows from an entry's words elsewhere in the
 * directory. Whoever fails while listening undoes the writing.
 *
 * @param said everything that it says now, whoever may read it
 */
public record EntrySaved(long id, EntryDraft said) {}
