package org.lucerna.directory.exchange.card;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Email;
import ezvcard.property.Kind;
import ezvcard.property.Note;
import ezvcard.property.Telephone;
import ezvcard.property.Uid;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryName;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.exchange.hsds.HsdsIds;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Countries;

/** An entry as vCard 4.0 (RFC 6350), of the kind {@code org}: for the address book of a telephone. */
public final class EntryCard {

    public static final String MEDIA_TYPE = "text/vcard;charset=UTF-8";

    private EntryCard() {}

    /**
     * @param portal the address under which readers reach it
     * @param reader in whose language countries are named and the entry's page is shown
     */
    public static String write(EntryView entry, URI portal, Language reader) {
        EntryDraft said = entry.data();
        VCard card = new VCard(VCardVersion.V4_0);
        card.setKind(Kind.org());
        card.setUid(new Uid("urn:uuid:" + new HsdsIds(portal).of(HsdsIds.Kind.ORGANIZATION, entry.id())));
        card.setFormattedName(entry.name());
        card.setOrganization(entry.name());
        String[] others = said.names().stream()
                .map(EntryName::name)
                .filter(name -> !name.equals(entry.name()))
                .distinct()
                .toArray(String[]::new);
        if (others.length > 0) {
            card.setNickname(others);
        }
        said.contacts().forEach(contact -> add(card, contact));
        said.languages().forEach(language -> card.addLanguage(language.code()));
        addPlace(card, said, reader);
        Stream.of(said.description(), said.openingHours())
                .filter(text -> !text.isEmpty())
                .forEach(text -> card.addNote(new Note(text)));
        card.addSource(portal + "/" + reader + "/directory/" + entry.id());
        card.setRevision(entry.changed());
        return text(card);
    }

    private static void add(VCard card, EntryContact contact) {
        String label = Stream.of(contact.role(), contact.hours())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        switch (contact.kind()) {
            case PHONE, HOTLINE, FAX -> {
                Telephone number = new Telephone(contact.value());
                number.getTypes()
                        .add(contact.kind() == EntryContact.Kind.FAX ? TelephoneType.FAX : TelephoneType.VOICE);
                number.getTypes().add(TelephoneType.WORK);
                card.addTelephoneNumber(number);
                if (contact.kind() == EntryContact.Kind.HOTLINE) {
                    number.setPref(1);
                }
                note(card, contact.value(), label);
            }
            case EMAIL -> card.addEmail(new Email(contact.value()));
            case WEBSITE, FORM -> card.addUrl(contact.value());
            case MESSAGING -> note(card, contact.value(), label);
        }
    }

    /** vCard has no room for whose number it is when nobody is named. */
    private static void note(VCard card, String reached, String label) {
        if (!label.isEmpty()) {
            card.addNote(new Note(reached + ": " + label));
        } else if (card.getTelephoneNumbers().stream().noneMatch(number -> reached.equals(number.getText()))) {
            card.addNote(new Note(reached));
        }
    }

    /** Of a place that is kept secret, the region and no more. */
    private static void addPlace(VCard card, EntryDraft said, Language reader) {
        Address place = new Address();
        String country = said.country();
        place.setRegion(said.region());
        place.setCountry(country == null ? "" : Countries.name(country, reader));
        if (!said.isConfidential()) {
            place.setStreetAddress(said.street());
            place.setLocality(said.town());
            place.setPostalCode(said.postalCode());
        }
        boolean known = Stream.of(place.getRegion(), place.getCountry(), place.getLocality())
                .anyMatch(text -> text != null && !text.isEmpty());
        if (known) {
            card.addAddress(place);
        }
    }

    private static String text(VCard card) {
        StringWriter text = new StringWriter();
        try (VCardWriter writer = new VCardWriter(text, VCardVersion.V4_0)) {
            writer.setAddProdId(false);
            writer.write(card);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
