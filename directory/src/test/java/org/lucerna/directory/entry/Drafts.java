package org.lucerna.directory.entry;

import java.time.LocalDate;
import java.util.List;
import org.lucerna.directory.entry.EntryContact.Kind;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.vocabulary.skos.ShippedVocabulary;

/** What the tests' directory holds. */
public final class Drafts {

    public static final String STREET = "Via della Lanterna 12";

    static {
        // The drafts name concepts of it.
        Vocabulary.replace(ShippedVocabulary.read());
    }

    private Drafts() {}

    /** A counselling centre in Bari with everything that an entry can have, and an address that anybody may know. */
    public static EntryDraft counsellingCentre() {
        return EntryParts.named("Centro Aurora")
                .names(List.of(
                        new EntryName("Centro Aurora", Language.ITALIAN, EntryName.Kind.NAME),
                        new EntryName("CA", null, EntryName.Kind.ACRONYM),
                        new EntryName("Casa Aurora", Language.ITALIAN, EntryName.Kind.FORMER)))
                .type("A02")
                .description("Advice for women and men who were exploited.\n\nBy appointment.")
                .country("IT")
                .region("Puglia")
                .town("Bari")
                .street(STREET)
                .postalCode("70121")
                .statements(List.of(
                        EntryStatement.yes("S43"),
                        EntryStatement.yes("T08"),
                        EntryStatement.yes("X04"),
                        EntryStatement.yes("C01"),
                        EntryStatement.no("S09")))
                .languages(List.of(Language.ITALIAN, new Language("sq")))
                .areas(List.of(new EntryArea("IT", "Puglia"), EntryArea.country("AL")))
                .contacts(List.of(
                        new EntryContact(
                                Kind.HOTLINE,
                                "Help line",
                                "+39 080 555 0100",
                                List.of(Language.ITALIAN, Language.ENGLISH),
                                "every day, 9-21",
                                Audience.PUBLIC),
                        EntryContact.of(Kind.EMAIL, "help@aurora.example"),
                        new EntryContact(
                                Kind.PHONE, "On call at night", "+39 333 555 0199", List.of(), "", Audience.MEMBERS),
                        new EntryContact(
                                Kind.PHONE, "Police liaison", "+39 333 555 0177", List.of(), "", Audience.EDITORS)))
                .openingHours("Monday to Friday, 9-17")
                .cost("free of charge")
                .capacity("six counsellors")
                .networks(List.of("La Strada International"))
                .source("its own website")
                .verifiedOn(LocalDate.of(2026, 3, 1))
                .verifiedBy("Centro Aurora, coordination")
                .draft();
    }

    /** A house where people hide; nobody has marked it, but it says what it is. */
    public static EntryDraft safeHouse() {
        return EntryParts.named("Casa Rifugio")
                .country("IT")
                .region("Abruzzo")
                .statements(List.of(EntryStatement.yes("S21")))
                .contacts(List.of(EntryContact.of(Kind.PHONE, "+39 0861 555 0100")))
                .draft();
    }
}
