package org.lucerna.directory.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.mail.Addressees;
import org.lucerna.foundation.text.Language;

/** To whom a letter about an entry goes, and in which language. Thread safe. */
@ApplicationScoped
public class Receivers {

    /** One who reads letters: an address, and the language in which to write to it. */
    public record Receiver(String email, Language language) {}

    /** The languages in which the portal writes letters. */
    private static final Set<Language> WRITTEN =
            Set.of(Language.ENGLISH, Language.ITALIAN, Language.GERMAN, Language.SPANISH, Language.FRENCH);

    private static final Map<String, Language> BY_COUNTRY = Map.of(
            "AT", Language.GERMAN,
            "DE", Language.GERMAN,
            "LI", Language.GERMAN,
            "ES", Language.SPANISH,
            "FR", Language.FRENCH,
            "MC", Language.FRENCH,
            "IT", Language.ITALIAN,
            "SM", Language.ITALIAN);

    @Inject
    private Addressees addressees;

    /**
     * Those who look after the entry for its organisation; where there are none, its mailbox, the most public one first.
     *
     * @param said everything that the entry says, whoever may read it: the letter goes to the organisation itself
     */
    public List<Receiver> of(EntryDraft said) {
        List<Receiver> editors = editors(said);
        return editors.isEmpty() ? mailbox(said).stream().toList() : editors;
    }

    /** The organisation's own mailbox, the most public one first; where there is none, who looks after its entry. */
    public List<Receiver> mailboxOf(EntryDraft said) {
        Optional<Receiver> mailbox = mailbox(said);
        return mailbox.isPresent() ? List.of(mailbox.get()) : editors(said);
    }

    private List<Receiver> editors(EntryDraft said) {
        return Stream.ofNullable(said.memberOrganisation())
                .flatMap(organisation -> addressees.listEditorsOfOrganisation(organisation).stream())
                .map(editor -> new Receiver(editor.email(), editor.language()))
                .toList();
    }

    private static Optional<Receiver> mailbox(EntryDraft said) {
        return Stream.concat(
                        mailboxes(said).filter(contact -> contact.audience().equals(Audience.PUBLIC)),
                        mailboxes(said).filter(contact -> !contact.audience().equals(Audience.PUBLIC)))
                .map(contact -> new Receiver(contact.value(), language(contact, said)))
                .findFirst();
    }

    private static Stream<EntryContact> mailboxes(EntryDraft said) {
        return said.contacts().stream().filter(contact -> contact.kind() == EntryContact.Kind.EMAIL);
    }

    /** What is spoken at this mailbox, or in this house, or in its country. */
    private static Language language(EntryContact contact, EntryDraft said) {
        return Stream.of(
                        contact.languages().stream(),
                        Stream.ofNullable(said.country()).map(BY_COUNTRY::get),
                        said.languages().stream())
                .flatMap(languages -> languages)
                .filter(language -> language != null && WRITTEN.contains(language))
                .findFirst()
                .orElse(Language.ENGLISH);
    }
}
