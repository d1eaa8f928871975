package org.lucerna.directory.entry;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;

/** Entries as their history keeps them. The names are fixed: what was written years ago is read with them. */
public final class EntryJson {

    private EntryJson() {}

    public static String written(EntryDraft said) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("names", array(said.names(), EntryJson::name))
                .add("type", text(said.type()))
                .add("description", said.description())
                .add("country", text(said.country()))
                .add("region", said.region())
                .add("town", said.town())
                .add("street", said.street())
                .add("postalCode", said.postalCode())
                .add("confidential", said.confidential())
                .add("publicOffice", said.publicOffice())
                .add("statements", array(said.statements(), EntryJson::statement))
                .add("languages", codes(said.languages()))
                .add("areas", array(said.areas(), EntryJson::area))
                .add("contacts", array(said.contacts(), EntryJson::contact))
                .add("openingHours", said.openingHours())
                .add("cost", said.cost())
                .add("capacity", said.capacity())
                .add("networks", Json.createArrayBuilder(said.networks()))
                .add("audience", said.audience().code())
                .add("source", said.source())
                .add("verifiedBy", said.verifiedBy());
        Long member = said.memberOrganisation();
        if (member != null) {
            json.add("memberOrganisation", member);
        }
        LocalDate verified = said.verifiedOn();
        if (verified != null) {
            json.add("verifiedOn", verified.toString());
        }
        return json.build().toString();
    }

    public static EntryDraft read(String text) {
        JsonObject json;
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            json = reader.readObject();
        }
        return new EntryParts()
                .names(list(json, "names", EntryJson::name))
                .type(json.getString("type", ""))
                .description(json.getString("description", ""))
                .country(json.getString("country", ""))
                .region(json.getString("region", ""))
                .town(json.getString("town", ""))
                .street(json.getString("street", ""))
                .postalCode(json.getString("postalCode", ""))
                .confidential(json.getBoolean("confidential", false))
                .publicOffice(json.getBoolean("publicOffice", false))
                .statements(list(json, "statements", EntryJson::statement))
                .languages(codes(json))
                .areas(list(json, "areas", EntryJson::area))
                .contacts(list(json, "contacts", EntryJson::contact))
                .openingHours(json.getString("openingHours", ""))
                .cost(json.getString("cost", ""))
                .capacity(json.getString("capacity", ""))
                .networks(strings(json, "networks"))
                .audience(new Audience(json.getString("audience")))
                .memberOrganisation(
                        json.containsKey("memberOrganisation")
                                ? json.getJsonNumber("memberOrganisation").longValueExact()
                                : null)
                .source(json.getString("source", ""))
                .verifiedOn(json.containsKey("verifiedOn") ? LocalDate.parse(json.getString("verifiedOn")) : null)
                .verifiedBy(json.getString("verifiedBy", ""))
                .draft();
    }

    private static JsonObjectBuilder name(EntryName name) {
        Language language = name.language();
        return Json.createObjectBuilder()
                .add("name", name.name())
                .add("language", language == null ? "" : language.code())
                .add("kind", name.kind().name());
    }

    private static EntryName name(JsonObject json) {
        String language = json.getString("language", "");
        return new EntryName(
                json.getString("name"),
                language.isEmpty() ? null : new Language(language),
                EntryName.Kind.valueOf(json.getString("kind")));
    }

    private static JsonObjectBuilder statement(EntryStatement statement) {
        return Json.createObjectBuilder()
                .add("concept", statement.concept())
                .add("stated", statement.stated().name());
    }

    private static EntryStatement statement(JsonObject json) {
        return new EntryStatement(json.getString("concept"), Stated.valueOf(json.getString("stated")));
    }

    private static JsonObjectBuilder area(EntryArea area) {
        return Json.createObjectBuilder().add("country", area.country()).add("region", area.region());
    }

    private static EntryArea area(JsonObject json) {
        return new EntryArea(json.getString("country"), json.getString("region", ""));
    }

    private static JsonObjectBuilder contact(EntryContact contact) {
        return Json.createObjectBuilder()
                .add("kind", contact.kind().name())
                .add("role", contact.role())
                .add("value", contact.value())
                .add("languages", codes(contact.languages()))
                .add("hours", contact.hours())
                .add("audience", contact.audience().code());
    }

    private static EntryContact contact(JsonObject json) {
        return new EntryContact(
                EntryContact.Kind.valueOf(json.getString("kind")),
                json.getString("role", ""),
                json.getString("value"),
                codes(json),
                json.getString("hours", ""),
                new Audience(json.getString("audience")));
    }

    private static <T> JsonArrayBuilder array(List<T> values, Function<T, JsonObjectBuilder> written) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(value -> array.add(written.apply(value)));
        return array;
    }

    private static <T> List<T> list(JsonObject json, String name, Function<JsonObject, T> read) {
        return given(json, name).getValuesAs(JsonObject.class).stream()
                .map(read)
                .toList();
    }

    private static JsonArrayBuilder codes(List<Language> languages) {
        return Json.createArrayBuilder(languages.stream().map(Language::code).toList());
    }

    private static List<Language> codes(JsonObject json) {
        return strings(json, "languages").stream().map(Language::new).toList();
    }

    private static List<String> strings(JsonObject json, String name) {
        return given(json, name).getValuesAs(JsonString::getString);
    }

    private static JsonArray given(JsonObject json, String name) {
        JsonArray array = json.getJsonArray(name);
        return array == null ? JsonValue.EMPTY_JSON_ARRAY : array;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
