package org.lucerna.directory.exchange.hsds;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lucerna.directory.entry.EntryContact.Kind;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryName;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.entry.Freshness;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Languages;
import org.lucerna.foundation.vocabulary.Vocabulary;

/**
 * Writes entries as HSDS 3.0 has them: each is one organization with one service, and one location where its place may be
 * told. The names of terms and languages are English, as the standard's own are. Holds nothing that the view does not:
 * contacts beyond their reader are not in it. One answer, one instance; not thread safe.
 */
public final class HsdsWriter {

    private final URI portal;
    private final HsdsIds ids;
    private final HsdsParts parts;
    private final HsdsTerms terms;

    /** @param portal the address under which readers reach it, without a slash at the end */
    public HsdsWriter(URI portal, Vocabulary vocabulary) {
        this.portal = portal;
        this.ids = new HsdsIds(portal);
        this.parts = new HsdsParts(ids);
        this.terms = new HsdsTerms(portal, ids, vocabulary);
    }

    /** With everything of its own; the service with its name alone, or whole. */
    public JsonObject organization(EntryView entry, boolean wholeService) {
        UUID id = ids.of(HsdsIds.Kind.ORGANIZATION, entry.id());
        EntryDraft said = entry.data();
        JsonObjectBuilder json = organizationLine(entry)
                .add("phones", parts.phones(said, id, "organization_id"))
                .add("contacts", parts.contacts(said, id, "organization_id"))
                .add("attributes", terms.attributesOfOrganization(said, id));
        parts.location(entry)
                .ifPresent(location ->
                        json.add("locations", Hsds.JSON.createArrayBuilder().add(location)));
        return json.add(
                        "services",
                        Hsds.JSON.createArrayBuilder().add(wholeService ? wholeServiceOf(entry) : serviceFields(entry)))
                .build();
    }

    public JsonObject organization(EntryView entry) {
        return organizationLine(entry).build();
    }

    /** With everything of its own, and the organization. */
    public JsonObject service(EntryView entry) {
        return wholeServiceOf(entry)
                .add("organization", organizationLine(entry))
                .build();
    }

    /** A line of a list. */
    public JsonObject serviceLine(EntryView entry) {
        return serviceFields(entry).add("organization", organizationLine(entry)).build();
    }

    /** The least that is valid, with when it was changed. */
    public JsonObject minimalService(EntryView entry) {
        return Hsds.JSON
                .createObjectBuilder()
                .add("id", ids.of(HsdsIds.Kind.SERVICE, entry.id()).toString())
                .add("name", entry.name())
                .add("status", status(entry))
                .add("modified_date", entry.changed().toString())
                .build();
    }

    /** Empty for those whose place is not told. */
    public Optional<JsonObject> serviceAtLocation(EntryView entry, boolean whole) {
        return parts.location(entry).map(location -> {
            JsonObjectBuilder json = atLocation(entry)
                    .add("location", whole ? location : HsdsParts.withoutLists(location))
                    .add(
                            "service",
                            whole
                                    ? wholeServiceOf(entry)
                                    : serviceFields(entry).add("organization", organizationLine(entry)));
            if (whole) {
                // The API's description asks for a service where the standard's text asks for this: it is valid as
                // both.
                json.add("name", entry.name()).add("status", status(entry));
            }
            return json.build();
        });
    }

    public JsonObject taxonomy(org.lucerna.foundation.vocabulary.ConceptScheme scheme) {
        return terms.taxonomy(scheme).build();
    }

    public JsonObject term(org.lucerna.foundation.vocabulary.Concept concept) {
        return terms.term(concept).build();
    }

    private JsonObjectBuilder organizationLine(EntryView entry) {
        EntryDraft said = entry.data();
        JsonObjectBuilder json = Hsds.JSON
                .createObjectBuilder()
                .add("id", ids.of(HsdsIds.Kind.ORGANIZATION, entry.id()).toString())
                .add("name", entry.name())
                // it must have one
                .add("description", said.description().isEmpty() ? entry.name() : said.description())
                .add("uri", page(entry));
        otherName(said).ifPresent(name -> json.add("alternate_name", name));
        Hsds.firstMail(said).ifPresent(mail -> json.add("email", mail));
        Hsds.firstAddress(said, Kind.WEBSITE).ifPresent(address -> json.add("website", address));
        return json;
    }

    private static Optional<String> otherName(EntryDraft said) {
        return said.acronym()
                .or(() -> said.names().stream()
                        .filter(name -> name.kind() == EntryName.Kind.ALSO_KNOWN_AS)
                        .map(EntryName::name)
                        .findFirst());
    }

    private JsonObjectBuilder serviceFields(EntryView entry) {
        EntryDraft said = entry.data();
        JsonObjectBuilder json = Hsds.JSON
                .createObjectBuilder()
                .add("id", ids.of(HsdsIds.Kind.SERVICE, entry.id()).toString())
                .add(
                        "organization_id",
                        ids.of(HsdsIds.Kind.ORGANIZATION, entry.id()).toString())
                .add("name", entry.name())
                .add("status", status(entry))
                .add("last_modified", entry.changed().toString());
        Hsds.addText(json, "description", said.description());
        Hsds.addText(json, "fees_description", said.cost());
        Hsds.firstMail(said).ifPresent(mail -> json.add("email", mail));
        Hsds.firstAddress(said, Kind.FORM)
                .or(() -> Hsds.firstAddress(said, Kind.WEBSITE))
                .ifPresent(address -> json.add("url", address));
        if (said.verifiedOn() != null) {
            json.add("assured_date", said.verifiedOn().toString());
        }
        if (entry.freshness() != Freshness.VERIFIED) {
            json.add("alert", "Nobody has confirmed this for a long time. Ask before you rely on it.");
        }
        return json;
    }

    private JsonObjectBuilder wholeServiceOf(EntryView entry) {
        UUID id = ids.of(HsdsIds.Kind.SERVICE, entry.id());
        EntryDraft said = entry.data();
        JsonObjectBuilder json = serviceFields(entry)
                .add("phones", parts.phones(said, id, "service_id"))
                .add("contacts", parts.contacts(said, id, "service_id"))
                .add("service_areas", parts.areas(said, id))
                .add("schedules", schedules(said, id))
                .add("languages", languages(said.languages(), id))
                .add("attributes", terms.attributesOfService(said, id));
        parts.location(entry)
                .ifPresent(location -> json.add(
                        "service_at_locations",
                        Hsds.JSON.createArrayBuilder().add(atLocation(entry).add("location", location))));
        return json;
    }

    private JsonObjectBuilder atLocation(EntryView entry) {
        return Hsds.JSON
                .createObjectBuilder()
                .add("id", ids.of(HsdsIds.Kind.SERVICE_AT_LOCATION, entry.id()).toString())
                .add("service_id", ids.of(HsdsIds.Kind.SERVICE, entry.id()).toString())
                .add("location_id", ids.of(HsdsIds.Kind.LOCATION, entry.id()).toString());
    }

    private JsonArray schedules(EntryDraft said, UUID id) {
        return said.openingHours().isEmpty()
                ? JsonArray.EMPTY_JSON_ARRAY
                : Hsds.JSON
                        .createArrayBuilder()
                        .add(Hsds.JSON
                                .createObjectBuilder()
                                .add("id", ids.ofPart(id, "schedule", "").toString())
                                .add("service_id", id.toString())
                                .add("description", said.openingHours()))
                        .build();
    }

    private JsonArray languages(List<Language> languages, UUID id) {
        return Hsds.array(
                languages,
                language -> Hsds.JSON
                        .createObjectBuilder()
                        .add("id", ids.ofPart(id, "language", language.code()).toString())
                        .add("service_id", id.toString())
                        .add("name", Languages.name(language, Language.ENGLISH))
                        .add("code", language.code()));
    }

    private static String status(EntryView entry) {
        return entry.freshness() == Freshness.INACTIVE ? "inactive" : "active";
    }

    private String page(EntryView entry) {
        return portal + "/en/directory/" + entry.id();
    }
}
