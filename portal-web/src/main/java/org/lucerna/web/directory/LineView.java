package org.lucerna.web.directory;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryContact.Kind;
import org.lucerna.directory.entry.EntryLine;
import org.lucerna.directory.entry.EntryStatement;
import org.lucerna.directory.entry.Freshness;
import org.lucerna.directory.entry.Stated;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.search.Facet;
import org.lucerna.web.page.Words;
import org.lucerna.web.search.Labels;

/**
 * One organisation in a list: how to reach it at once, and what it does.
 *
 * @param place town and country, as far as they are known
 * @param does the first of its capabilities; the page of the entry has all
 * @param more how many further ones there are
 * @param calls numbers, those for people in need first
 * @param verified when somebody last confirmed it, in words
 * @param old whether that is too long ago
 */
public record LineView(
        long id,
        String address,
        String name,
        String acronym,
        String place,
        String type,
        List<String> does,
        int more,
        String languages,
        List<Call> calls,
        List<MailTo> mails,
        List<String> sites,
        String verified,
        boolean old) {

    private static final int CAPABILITIES = 4;
    private static final int OF_EACH = 2;

    /** A number to call. @param note whom one reaches, when, in which languages; may be empty */
    public record Call(String number, String dial, String note) {}

    /** An address to write to. */
    public record MailTo(String address, String role) {}

    public static LineView of(EntryLine line, Language reader) {
        Words words = Words.in(reader);
        List<String> does = line.statements().stream()
                .filter(statement -> statement.stated() == Stated.YES)
                .map(EntryStatement::concept)
                .filter(LineView::isCapability)
                .map(concept -> Labels.of(Facet.CAPABILITY, concept, reader))
                .toList();
        return new LineView(
                line.id(),
                "/" + reader + "/directory/" + line.id(),
                line.name(),
                line.acronym(),
                place(line, reader),
                line.type() == null ? "" : Labels.of(Facet.TYPE, line.type(), reader),
                does.stream().limit(CAPABILITIES).toList(),
                Math.max(0, does.size() - CAPABILITIES),
                line.languages().stream()
                        .map(language -> Labels.language(language.code(), reader))
                        .collect(Collectors.joining(", ")),
                calls(line, reader),
                contacts(line, Kind.EMAIL)
                        .map(mail -> new MailTo(mail.value(), mail.role()))
                        .toList(),
                contacts(line, Kind.WEBSITE).map(EntryContact::value).limit(1).toList(),
                verified(line, reader, words),
                line.freshness() != Freshness.VERIFIED);
    }

    private static boolean isCapability(String concept) {
        return Vocabulary.current()
                .find(concept)
                .filter(found -> found.scheme().equals("S") || found.scheme().equals("C"))
                .isPresent();
    }

    private static String place(EntryLine line, Language reader) {
        return Stream.of(
                        line.town().isEmpty() ? line.region() : line.town(),
                        line.country() == null ? "" : Countries.name(line.country(), reader))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static List<Call> calls(EntryLine line, Language reader) {
        return Stream.concat(contacts(line, Kind.HOTLINE), contacts(line, Kind.PHONE))
                .map(contact -> new Call(contact.value(), Reach.dial(contact.value()), note(contact, reader)))
                .toList();
    }

    private static Stream<EntryContact> contacts(EntryLine line, Kind kind) {
        return line.contacts().stream()
                .filter(contact -> contact.kind() == kind)
                .limit(OF_EACH);
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

    private static String verified(EntryLine line, Language reader, Words words) {
        if (line.verifiedOn() == null) {
            return words.text("directory.neverVerified");
        }
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(reader.locale())
                .format(line.verifiedOn());
        return words.text(
                line.freshness() == Freshness.VERIFIED ? "directory.verified" : "directory.notVerifiedSince", day);
    }
}
