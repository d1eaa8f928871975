package org.lucerna.web.directory;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.lucerna.web.Portal;

/**
 * A house whose address nobody may learn, with whatever people do wrong about it: they write the street into other fields,
 * in other spellings, before the house is secret and after.
 */
final class Hideaway {

    /** Where an address has no business, and is written all the same. */
    private static final String[] FIELDS = {
        "description", "region", "town", "openingHours", "cost", "capacity", "source", "verifiedBy"
    };

    private static final int PLACES = FIELDS.length + 6;

    private final Random random;
    private final String word;
    private final String street;
    private long id;

    /** @param number of the house in this run; its word stands nowhere else */
    Hideaway(int number, Random random) {
        this.random = random;
        StringBuilder letters = new StringBuilder("Zqx");
        for (int left = number + 26; left > 0; left /= 26) {
            letters.append((char) ('a' + left % 26));
        }
        this.word = letters.append("xqz").toString();
        String house = String.valueOf(1 + random.nextInt(80));
        this.street = switch (random.nextInt(4)) {
            case 0 -> "Via " + word + " " + house;
            case 1 -> word + "straße " + house;
            case 2 -> "Bulevardul " + word + " " + house;
            default -> "ul. " + word + " " + house + "a";
        };
    }

    /** The number of its entry in the directory. */
    void standsAs(long id) {
        this.id = id;
    }

    long id() {
        return id;
    }

    String name() {
        return "Hideaway " + word.substring(3, word.length() - 3);
    }

    String street() {
        return street;
    }

    /** The street as somebody else writes it. */
    String spelled() {
        return switch (random.nextInt(6)) {
            case 0 -> street.toUpperCase(Locale.ROOT);
            case 1 -> street.replace(" ", "  ");
            case 2 -> street.replace(" ", "\u00a0");
            case 3 -> street.replace(" ", ", ");
            case 4 -> street.replace("x", "x\u0301");
            default -> street;
        };
    }

    /** What a program sends of it: with its street, and in some other field the street again. */
    String json(boolean confidential, boolean telling) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", name())
                .add("country", "IT")
                .add("street", street)
                .add("confidential", confidential);
        int place = telling ? random.nextInt(PLACES) : PLACES;
        if (place < FIELDS.length) {
            json.add(FIELDS[place], told());
        } else if (place == FIELDS.length) {
            json.add("networks", Json.createArrayBuilder().add("Lights").add(told()));
        } else if (place == FIELDS.length + 1) {
            json.add("areas", list("country", "IT", "region", told()));
        } else if (place == FIELDS.length + 2) {
            json.add("names", list("name", told(), "kind", "former"));
        } else if (place == FIELDS.length + 3) {
            json.add("contacts", list("kind", "messaging", "value", told()));
        } else if (place == FIELDS.length + 4) {
            json.add("contacts", list("kind", "phone", "value", "+39 080 555 0100", "role", told()));
        } else if (place == FIELDS.length + 5) {
            json.add("contacts", list("kind", "website", "value", "https://a.example/" + Portal.encode(street)));
        }
        return json.build().toString();
    }

    private String told() {
        return "ring at " + spelled() + ", twice";
    }

    private static JsonArrayBuilder list(String... keysAndValues) {
        JsonObjectBuilder one = Json.createObjectBuilder();
        for (int at = 0; at < keysAndValues.length; at += 2) {
            one.add(keysAndValues[at], keysAndValues[at + 1]);
        }
        return Json.createArrayBuilder().add(one);
    }

    /** Whether an output tells it, in whatever spelling. */
    boolean isToldIn(String output) {
        return Normalizer.normalize(output, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]+", "")
                .toLowerCase(Locale.ROOT)
                .contains(word.toLowerCase(Locale.ROOT));
    }
}
