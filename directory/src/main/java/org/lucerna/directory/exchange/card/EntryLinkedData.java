package org.lucerna.directory.exchange.card;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryContact.Kind;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryName;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.foundation.vocabulary.Vocabulary;

/**
 * An entry as JSON-LD in the words of schema.org ({@code NGO}, {@code ContactPoint}), to stand in its page. Made safe for
 * that: no {@code <} in it can end the element around it.
 */
public final class EntryLinkedData {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    /** Non-governmental organisations; whatever else is an organization. */
    private static final String NGO = "A01";

    private EntryLinkedData() {}

    /**
     * @param page the address of the entry's page
     * @param reader in whose language countries are named
     */
    public static String write(EntryView entry, URI page, Language reader) {
        EntryDraft said = entry.data();
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@type", isNgo(said) ? "NGO" : "Organization")
                .add("@id", page.toString())
                .add("name", entry.name());
        addAll(
                json,
                "alternateName",
                said.names().stream()
                        .map(EntryName::name)
                        .filter(name -> !name.equals(entry.name()))
                        .distinct());
        add(json, "description", said.description());
        Optional<String> site = values(said, Kind.WEBSITE).findFirst();
        json.add("url", site.orElse(page.toString()));
        addAll(json, "knowsLanguage", said.languages().stream().map(Language::code));
        addAll(
                json,
                "areaServed",
                said.areas().stream().filter(area -> !area.isAnywhere()).map(area -> {
                    String country = Countries.name(area.country(), reader);
                    return area.region().isEmpty() ? country : area.region() + ", " + country;
                }));
        addContacts(json, said);
        addPlace(json, said);
        JsonArrayBuilder networks = JSON.createArrayBuilder();
        said.networks()
                .forEach(network -> networks.add(
                        JSON.createObjectBuilder().add("@type", "Organization").add("name", network)));
        if (!said.networks().isEmpty()) {
            json.add("memberOf", networks);
        }
        return json.build()
                .toString()
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static boolean isNgo(EntryDraft said) {
        String type = said.type();
        return type == null || Vocabulary.current().withNarrower(NGO).contains(type);
    }

    private static void addContacts(JsonObjectBuilder json, EntryDraft said) {
        List<EntryContact> reached = said.contacts().stream()
                .filter(contact -> contact.kind().isSpoken()
                        || contact.kind() == Kind.EMAIL
                        || contact.kind() == Kind.FAX
                        || contact.kind() == Kind.FORM)
                .toList();
        JsonArrayBuilder points = JSON.createArrayBuilder();
        reached.forEach(contact -> points.add(point(contact)));
        if (!reached.isEmpty()) {
            json.add("contactPoint", points);
        }
    }

    private static JsonObjectBuilder point(EntryContact contact) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("@type", "ContactPoint");
        String role = contact.role();
        add(json, "contactType", role.isEmpty() && contact.kind() == Kind.HOTLINE ? "hotline" : role);
        json.add(
                switch (contact.kind()) {
                    case EMAIL -> "email";
                    case FAX -> "faxNumber";
                    case FORM -> "url";
                    default -> "telephone";
                },
                contact.value());
        addAll(json, "availableLanguage", contact.languages().stream().map(Language::code));
        add(json, "description", contact.hours());
        return json;
    }

    /** Of a place that is kept secret, the region and no more. */
    private static void addPlace(JsonObjectBuilder json, EntryDraft said) {
        JsonObjectBuilder place = JSON.createObjectBuilder().add("@type", "PostalAddress");
        String country = said.country();
        add(place, "addressCountry", country == null ? "" : country);
        add(place, "addressRegion", said.region());
        if (!said.isConfidential()) {
            add(place, "addressLocality", said.town());
            add(place, "streetAddress", said.street());
            add(place, "postalCode", said.postalCode());
        }
        json.add("address", place);
    }

    private static Stream<String> values(EntryDraft said, Kind kind) {
        return said.contacts().stream()
                .filter(contact -> contact.kind() == kind)
                .map(EntryContact::value);
    }

    private static void add(JsonObjectBuilder json, String name, String text) {
        if (!text.isEmpty()) {
            json.add(name, text);
        }
    }

    private static void addAll(JsonObjectBuilder json, String name, Stream<String> texts) {
        List<String> all = texts.toList();
        if (!all.isEmpty()) {
            json.add(name, JSON.createArrayBuilder(all));
        }
    }
}
