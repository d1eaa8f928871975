package org.lucerna.directory.entry;

import java.util.List;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.text.Texts;
import org.lucerna.foundation.text.WebAddress;

/**
 * One way to reach an organisation, with an audience of its own. Immutable.
 *
 * @param role whom one reaches: a desk or a task, never a person's name; may be empty
 * @param value a number, an address, or for {@link Kind#MESSAGING} a service and a name there
 * @param languages that are spoken there; empty when nobody said
 * @param hours in words; may be empty
 */
public record EntryContact(
        Kind kind, String role, String value, List<Language> languages, String hours, Audience audience) {

    /** The way it goes. */
    public enum Kind {
        PHONE,
        /** A number for anybody in need, often around the clock. */
        HOTLINE,
        EMAIL,
        WEBSITE,
        /** A page with a form to write through. */
        FORM,
        MESSAGING,
        FAX;

        public boolean isSpoken() {
            return this == PHONE || this == HOTLINE;
        }

        public boolean isOnTheWeb() {
            return this == WEBSITE || this == FORM;
        }
    }

    public EntryContact {
        role = Texts.line(role);
        value = kind.isOnTheWeb() ? WebAddress.withProtocol(Texts.line(value)) : Texts.line(value);
        languages = languages.stream().distinct().toList();
        hours = Texts.line(hours);
    }

    /** One that says no more than itself, for everybody. */
    public static EntryContact of(Kind kind, String value) {
        return new EntryContact(kind, "", value, List.of(), "", Audience.PUBLIC);
    }

    /** The same for other readers. */
    public EntryContact withAudience(Audience other) {
        return new EntryContact(kind, role, value, languages, hours, other);
    }
}
