package org.lucerna.directory.exchange.hsds;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryDraft;

/** What the writers of this package share. */
final class Hsds {

    /** Looking for one each time costs more than the answer. Thread safe. */
    static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    /** What the standard's {@code format: email} (RFC 5321) lets through; others go out as a contact's title. */
    private static final Pattern PLAIN_MAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private Hsds() {}

    static <T> JsonArray array(Collection<T> values, Function<T, JsonObjectBuilder> written) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        values.forEach(value -> array.add(written.apply(value)));
        return array.build();
    }

    /** Something that the standard has no field for, said in a word of our profile. */
    static JsonObjectBuilder attribute(HsdsIds ids, String link, String value, String entity, UUID owner) {
        return JSON.createObjectBuilder()
                .add("id", ids.ofPart(owner, link, value).toString())
                .add("link_id", owner.toString())
                .add("link_type", link)
                .add("link_entity", entity)
                .add("value", value);
    }

    static void addText(JsonObjectBuilder json, String name, String text) {
        if (!text.isEmpty()) {
            json.add(name, text);
        }
    }

    static Stream<EntryContact> contacts(EntryDraft said, EntryContact.Kind kind) {
        return said.contacts().stream().filter(contact -> contact.kind() == kind);
    }

    static Optional<String> firstMail(EntryDraft said) {
        return contacts(said, EntryContact.Kind.EMAIL)
                .map(EntryContact::value)
                .filter(Hsds::isPlainMail)
                .findFirst();
    }

    static boolean isPlainMail(String text) {
        return PLAIN_MAIL.matcher(text).matches();
    }

    static Optional<String> firstAddress(EntryDraft said, EntryContact.Kind kind) {
        return contacts(said, kind)
                .map(EntryContact::value)
                .flatMap(address -> uri(address).stream())
                .findFirst();
    }

    /** RFC 3986 knows ASCII alone. */
    static Optional<String> uri(String address) {
        try {
            return Optional.of(new URI(address).toASCIIString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
