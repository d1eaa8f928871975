package org.lucerna.directory.entry;

import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.text.Texts;

/**
 * Something that an organisation is called. Immutable.
 *
 * @param language that the name is in; null where it is in none or nobody said
 */
public record EntryName(String name, @Nullable Language language, Kind kind) {

    /** In which sense it is called so. */
    public enum Kind {
        /** A name in use today; the first one is what the entry is listed under. */
        NAME,
        ACRONYM,
        /** What it was called before. */
        FORMER,
        /** What others call it: a house's name, a programme's, a spelling. */
        ALSO_KNOWN_AS
    }

    public EntryName {
        name = Texts.line(name);
    }
}
