package org.lucerna.directory.entry;

import java.util.ArrayList;
import java.util.List;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;

/** Which of an entry's contacts somebody sees, and what becomes of the others when they change the entry. */
public final class EntryContacts {

    private EntryContacts() {}

    /**
     * The entry without the contacts that this reader may not see, and without its address if it counts as confidential by
     * now: the vocabulary may have made a shelter of what it does.
     */
    public static EntryDraft readable(EntryDraft said, Actor reader) {
        return said.with(parts -> parts.confidential(said.isConfidential())
                .contacts(said.contacts().stream()
                        .filter(contact -> reader.mayRead(contact.audience()))
                        .toList()));
    }

    /** What an editor wrote, with the contacts behind it that they could not see: those stay as they are. */
    public static EntryDraft withUnseen(EntryDraft written, EntryDraft former, Actor editor) {
        List<EntryContact> contacts = new ArrayList<>(written.contacts());
        former.contacts().stream()
                .filter(contact -> !editor.mayRead(contact.audience()))
                .forEach(contacts::add);
        return written.with(parts -> parts.contacts(contacts));
    }

    /** The contacts that everybody may see who may see the entry: what may be told with it, in an index or a file. */
    static List<EntryContact> asOpenAsTheEntry(EntryDraft said) {
        return said.contacts().stream()
                .filter(contact -> contact.audience().equals(Audience.PUBLIC)
                        || contact.audience().equals(said.audience()))
                .toList();
    }
}
