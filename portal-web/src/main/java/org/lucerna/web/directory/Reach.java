package org.lucerna.web.directory;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryContact.Kind;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;
import org.lucerna.web.search.Labels;

/**
 * One way to reach an organisation, ready to be touched.
 *
 * @param icon of the kind
 * @param label what sort of way it is, in the reader's language
 * @param address where a touch leads; empty where there is nothing to touch
 * @param note whom one reaches, when and in which languages; may be empty
 * @param audience the key of who else sees it; empty when everybody does
 * @param big whether somebody in a hurry looks for it: calls and mails
 */
public record Reach(String kind, String icon, String value, String address, String note, String audience, boolean big) {

    /** In the order in which somebody in a hurry wants them. */
    static final List<Kind> ORDER =
            List.of(Kind.HOTLINE, Kind.PHONE, Kind.EMAIL, Kind.MESSAGING, Kind.FORM, Kind.WEBSITE, Kind.FAX);

    static List<Reach> of(List<EntryContact> contacts, Language reader) {
        return ORDER.stream()
                .flatMap(kind -> contacts.stream().filter(contact -> contact.kind() == kind))
                .map(contact -> of(contact, reader))
                .toList();
    }

    private static Reach of(EntryContact contact, Language reader) {
        return new Reach(
                OrganisationJson.code(contact.kind()),
                switch (contact.kind()) {
                    case PHONE, HOTLINE, FAX -> "phone";
                    case EMAIL -> "mail";
                    case MESSAGING, FORM, WEBSITE -> "globe";
                },
                contact.value(),
                switch (contact.kind()) {
                    case PHONE, HOTLINE -> "tel:" + dial(contact.value());
                    case EMAIL -> "mailto:" + contact.value();
                    case WEBSITE, FORM -> contact.value();
                    case MESSAGING, FAX -> "";
                },
                note(contact, reader),
                audienceKey(contact.audience()),
                contact.kind().isSpoken() || contact.kind() == Kind.EMAIL);
    }

    private static String note(EntryContact contact, Language reader) {
        return Stream.of(
                        contact.role(),
                        contact.hours(),
                        contact.languages().stream()
                                .map(language -> Labels.language(language.code(), reader))
                                .collect(Collectors.joining(", ")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String audienceKey(Audience audience) {
        if (audience.equals(Audience.PUBLIC)) {
            return "";
        }
        return audience.equals(Audience.MEMBERS)
                ? "audience.members"
                : audience.equals(Audience.EDITORS) ? "audience.editors" : "audience.group";
    }

    /** For {@code tel:} links (RFC 3966): digits and a leading plus; what follows a word is an extension. */
    public static String dial(String number) {
        String main = number.split("\\p{L}", 2)[0];
        String digits = main.replace("(0)", "").replaceAll("[^0-9]", "");
        return main.strip().startsWith("+") ? "+" + digits : digits;
    }
}
