package org.lucerna.directory.exchange.hsds;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.EntryArea;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.foundation.vocabulary.Languages;

/** The parts of organizations and services: how they are reached, where they are and where they help. */
final class HsdsParts {

    private final HsdsIds ids;

    HsdsParts(HsdsIds ids) {
        this.ids = ids;
    }

    /** @param owning the name of the field that says whose it is */
    JsonArray phones(EntryDraft said, UUID owner, String owning) {
        List<EntryContact> numbers = said.contacts().stream()
                .filter(contact -> contact.kind().isSpoken() || contact.kind() == EntryContact.Kind.FAX)
                .toList();
        return Hsds.array(numbers, contact -> {
            UUID id = ids.ofPart(owner, contact.kind().name(), contact.value());
            JsonObjectBuilder json = Hsds.JSON
                    .createObjectBuilder()
                    .add("id", id.toString())
                    .add(owning, owner.toString())
                    .add("number", contact.value())
                    .add("type", type(contact.kind()));
            Hsds.addText(json, "description", description(contact));
            if (!contact.languages().isEmpty()) {
                json.add("languages", Hsds.array(contact.languages(), language -> language(language, id)));
            }
            return withDetails(json, contact, "phone", id);
        });
    }

    /** Whom one reaches and when, apart from one another; and what is no mail address. */
    private JsonObjectBuilder withDetails(JsonObjectBuilder json, EntryContact contact, String entity, UUID id) {
        JsonArrayBuilder details = Hsds.JSON.createArrayBuilder();
        boolean any = add(details, HsdsTerms.HOURS, contact.hours(), entity, id);
        if (contact.kind() == EntryContact.Kind.MESSAGING) {
            any |= add(details, HsdsTerms.MESSAGING, contact.value(), entity, id);
        } else if (contact.kind() != EntryContact.Kind.EMAIL && any) {
            add(details, HsdsTerms.ROLE, contact.role(), entity, id);
        }
        return any ? json.add("attributes", details) : json;
    }

    private boolean add(JsonArrayBuilder details, String link, String text, String entity, UUID id) {
        if (text.isEmpty()) {
            return false;
        }
        details.add(Hsds.attribute(ids, link, text, entity, id));
        return true;
    }

    private JsonObjectBuilder language(Language language, UUID phone) {
        return Hsds.JSON
                .createObjectBuilder()
                .add("id", ids.ofPart(phone, "language", language.code()).toString())
                .add("phone_id", phone.toString())
                .add("name", Languages.name(language, Language.ENGLISH))
                .add("code", language.code());
    }

    private static String type(EntryContact.Kind kind) {
        return kind == EntryContact.Kind.PHONE ? "voice" : kind.name().toLowerCase(Locale.ROOT);
    }

    private static String description(EntryContact contact) {
        return Stream.of(contact.role(), contact.hours())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Whoever is written to: mail and messages. A title is a desk or a task, never a person. */
    JsonArray contacts(EntryDraft said, UUID owner, String owning) {
        List<EntryContact> written = said.contacts().stream()
                .filter(contact ->
                        contact.kind() == EntryContact.Kind.EMAIL || contact.kind() == EntryContact.Kind.MESSAGING)
                .toList();
        return Hsds.array(written, contact -> {
            UUID id = ids.ofPart(owner, contact.kind().name(), contact.value());
            JsonObjectBuilder json =
                    Hsds.JSON.createObjectBuilder().add("id", id.toString()).add(owning, owner.toString());
            Hsds.addText(json, "department", contact.role());
            if (contact.kind() == EntryContact.Kind.EMAIL && Hsds.isPlainMail(contact.value())) {
                json.add("email", contact.value());
            } else {
                json.add("title", contact.value());
            }
            return withDetails(json, contact, "contact", id);
        });
    }

    JsonArray areas(EntryDraft said, UUID service) {
        return Hsds.array(said.areas(), area -> {
            JsonObjectBuilder json = Hsds.JSON
                    .createObjectBuilder()
                    .add(
                            "id",
                            ids.ofPart(service, "area", area.country() + " " + area.region())
                                    .toString())
                    .add("service_id", service.toString())
                    .add("name", name(area))
                    .add(
                            "extent_type",
                            area.isAnywhere() ? "world" : area.region().isEmpty() ? "country" : "region");
            if (!area.isAnywhere()) {
                json.add("extent", area.country());
            }
            return json;
        });
    }

    private static String name(EntryArea area) {
        if (area.isAnywhere()) {
            return "anywhere";
        }
        String country = Countries.name(area.country(), Language.ENGLISH);
        return area.region().isEmpty() ? country : area.region() + ", " + country;
    }

    /** Nothing of a place that is kept secret; never coordinates. */
    Optional<JsonObject> location(EntryView entry) {
        EntryDraft said = entry.data();
        String name = placeName(said);
        if (said.isConfidential() || name.isEmpty()) {
            return Optional.empty();
        }
        UUID id = ids.of(HsdsIds.Kind.LOCATION, entry.id());
        JsonObjectBuilder json = Hsds.JSON
                .createObjectBuilder()
                .add("id", id.toString())
                .add("location_type", "physical")
                .add(
                        "organization_id",
                        ids.of(HsdsIds.Kind.ORGANIZATION, entry.id()).toString())
                .add("name", name);
        if (!said.street().isEmpty()) {
            json.add("addresses", Hsds.JSON.createArrayBuilder().add(address(said, id)));
        }
        return Optional.of(json.build());
    }

    private JsonObjectBuilder address(EntryDraft said, UUID location) {
        return Hsds.JSON
                .createObjectBuilder()
                .add("id", ids.ofPart(location, "address", "").toString())
                .add("location_id", location.toString())
                .add("address_1", said.street())
                .add("city", said.town())
                .add("region", said.region())
                .add("state_province", said.region())
                .add("postal_code", said.postalCode())
                .add("country", Objects.requireNonNullElse(said.country(), ""))
                .add("address_type", "physical");
    }

    private static String placeName(EntryDraft said) {
        @Nullable String country = said.country();
        return Stream.of(said.town(), said.region(), country == null ? "" : Countries.name(country, Language.ENGLISH))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** As lists of lists have it: single values alone. */
    static JsonObject withoutLists(JsonObject whole) {
        JsonObjectBuilder json = Hsds.JSON.createObjectBuilder();
        whole.forEach((name, value) -> {
            if (value.getValueType() != JsonValue.ValueType.ARRAY) {
                json.add(name, value);
            }
        });
        return json.build();
    }
}
