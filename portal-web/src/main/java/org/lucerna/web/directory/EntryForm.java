package org.lucerna.web.directory;

import static org.lucerna.web.page.Typed.number;
import static org.lucerna.web.page.Typed.typed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.EntryArea;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryName;
import org.lucerna.directory.entry.EntryParts;
import org.lucerna.directory.entry.EntryRules;
import org.lucerna.directory.entry.EntryStatement;
import org.lucerna.directory.entry.Stated;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Words;

/**
 * An entry as the form holds it: texts as they were typed, right or wrong. Its fields are plain parameters: a row that is
 * not there yet needs no page of its own, and no script.
 *
 * <p>Rows of names and contacts are numbered from 0; those that say nothing are dropped, so that a row has the number that
 * the rules tell of it ({@code contacts.2}).
 */
public final class EntryForm {

    private static final int BLANK_ROWS = 2;
    private static final int MOST_ROWS = 60;
    private static final String SAID = "said.";

    private static final List<String> TEXTS = List.of(
            "type",
            "description",
            "country",
            "region",
            "town",
            "street",
            "postalCode",
            "openingHours",
            "cost",
            "capacity",
            "networks",
            "source",
            "verifiedBy",
            "regions");

    private static final List<String> OF_NAME = List.of("name", "language", "kind");
    private static final List<String> OF_CONTACT = List.of("kind", "value", "role", "languages", "hours", "audience");

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> said = new HashMap<>();
    private final Set<String> languages = new LinkedHashSet<>();
    private final Set<String> areas = new TreeSet<>();
    private List<Map<String, String>> names = new ArrayList<>();
    private List<Map<String, String>> contacts = new ArrayList<>();
    private String place = "open";
    private String audience = Audience.PUBLIC.code();
    private boolean verifiedNow;

    /** The number of a member organisation; empty for none; null where the form does not ask. */
    private @Nullable String keeper;

    static EntryForm of(EntryDraft draft) {
        EntryForm form = new EntryForm();
        form.keeper = Objects.toString(draft.memberOrganisation(), "");
        form.texts.put("type", typed(draft.type()));
        form.texts.put("description", draft.description());
        form.texts.put("country", typed(draft.country()));
        form.texts.put("region", draft.region());
        form.texts.put("town", draft.town());
        form.texts.put("street", draft.street());
        form.texts.put("postalCode", draft.postalCode());
        form.texts.put("openingHours", draft.openingHours());
        form.texts.put("cost", draft.cost());
        form.texts.put("capacity", draft.capacity());
        form.texts.put("networks", String.join("\n", draft.networks()));
        form.texts.put("source", draft.source());
        form.texts.put("verifiedBy", draft.verifiedBy());
        form.texts.put(
                "regions",
                draft.areas().stream()
                        .filter(area -> !area.region().isEmpty())
                        .map(area -> area.country() + ": " + area.region())
                        .collect(Collectors.joining("\n")));
        draft.areas().stream()
                .filter(area -> area.region().isEmpty())
                .map(EntryArea::country)
                .forEach(form.areas::add);
        draft.languages().forEach(language -> form.languages.add(language.code()));
        draft.statements()
                .forEach(statement -> form.said.put(statement.concept(), OrganisationJson.code(statement.stated())));
        draft.names().forEach(name -> form.names.add(row(name)));
        draft.contacts().forEach(contact -> form.contacts.add(row(contact)));
        form.place = draft.confidential() ? "confidential" : draft.publicOffice() ? "office" : "open";
        form.audience = draft.audience().code();
        return form;
    }

    private static Map<String, String> row(EntryName name) {
        return Map.of(
                "name",
                name.name(),
                "language",
                EntryPage.code(name),
                "kind",
                name.kind().name());
    }

    private static Map<String, String> row(EntryContact contact) {
        return Map.of(
                "kind", contact.kind().name(),
                "value", contact.value(),
                "role", contact.role(),
                "languages", contact.languages().stream().map(Language::code).collect(Collectors.joining(", ")),
                "hours", contact.hours(),
                "audience", contact.audience().code());
    }

    /** @param parameters {@code request.getParameterMap()} */
    static EntryForm of(Map<String, String[]> parameters) {
        Function<String, List<String>> all =
                name -> Stream.of(parameters.getOrDefault(name, new String[0])).toList();
        Function<String, String> one =
                name -> all.apply(name).stream().findFirst().orElse("");
        EntryForm form = new EntryForm();
        TEXTS.forEach(name -> form.texts.put(name, one.apply(name)));
        form.languages.addAll(all.apply("languages"));
        form.areas.addAll(all.apply("areas"));
        parameters.keySet().stream()
                .filter(name -> name.startsWith(SAID))
                .forEach(name -> form.said.put(name.substring(SAID.length()), one.apply(name)));
        form.names = rows("names", OF_NAME, "name", one);
        form.contacts = rows("contacts", OF_CONTACT, "value", one);
        form.place = one.apply("place");
        form.audience = one.apply("audience");
        form.verifiedNow = !one.apply("verifiedNow").isEmpty();
        form.keeper = parameters.containsKey("memberOrganisation") ? one.apply("memberOrganisation") : null;
        return form;
    }

    /** Those that say something; those that lack what matters come last, where the draft has nothing more. */
    private static List<Map<String, String>> rows(
            String list, List<String> fields, String needed, Function<String, String> one) {
        List<Map<String, String>> whole = new ArrayList<>();
        List<Map<String, String>> lacking = new ArrayList<>();
        for (int place = 0; place < MOST_ROWS; place++) {
            Map<String, String> row = new HashMap<>();
            for (String field : fields) {
                row.put(field, one.apply(list + "." + place + "." + field));
            }
            if (!row.getOrDefault(needed, "").isBlank()) {
                if (!whole.contains(row)) {
                    whole.add(row);
                }
            } else if (!typed(row.get("role")).isBlank()
                    || !typed(row.get("hours")).isBlank()) {
                lacking.add(row);
            }
        }
        whole.addAll(lacking);
        return whole;
    }

    /**
     * What was typed as a draft. What cannot even be read is noted; the rest the directory judges.
     *
     * @param stored what the entry says now: for what the form does not ask for
     * @throws Invalid naming each text that tells a confidential place
     */
    EntryDraft draft(EntryDraft stored, LocalDate today, FormErrors errors, Words words) {
        EntryParts parts = EntryParts.of(stored)
                .names(names.stream().map(EntryForm::name).toList())
                .type(texts.get("type"))
                .description(text("description"))
                .country(texts.get("country"))
                .region(text("region"))
                .town(text("town"))
                .street(text("street"))
                .postalCode(text("postalCode"))
                .confidential(place.equals("confidential"))
                .publicOffice(place.equals("office"))
                .statements(said.entrySet().stream()
                        .filter(choice -> choice.getValue().equals("yes")
                                || choice.getValue().equals("no"))
                        .map(choice -> new EntryStatement(
                                choice.getKey(), choice.getValue().equals("yes") ? Stated.YES : Stated.NO))
                        .toList())
                .languages(languages.stream()
                        .flatMap(code -> Language.parse(code).stream())
                        .toList())
                .areas(areas(errors, words))
                .contacts(contacts(errors, words))
                .openingHours(text("openingHours"))
                .cost(text("cost"))
                .capacity(text("capacity"))
                .networks(text("networks").lines().toList())
                .audience(audience(audience))
                .memberOrganisation(keeper(stored))
                .source(text("source"))
                .verifiedOn(verifiedNow ? today : stored.verifiedOn())
                .verifiedBy(text("verifiedBy"));
        return EntryRules.silent(parts);
    }

    private @Nullable Long keeper(EntryDraft stored) {
        return keeper == null ? stored.memberOrganisation() : keeper.isEmpty() ? null : Long.valueOf(number(keeper, 0));
    }

    private static EntryName name(Map<String, String> row) {
        Language language = Language.parse(typed(row.get("language"))).orElse(null);
        return new EntryName(typed(row.get("name")), language, kind(EntryName.Kind.values(), row));
    }

    private static <E extends Enum<E>> E kind(E[] kinds, Map<String, String> row) {
        return Stream.of(kinds)
                .filter(kind -> kind.name().equals(row.get("kind")))
                .findFirst()
                .orElse(kinds[0]);
    }

    private List<EntryArea> areas(FormErrors errors, Words words) {
        List<EntryArea> read = new ArrayList<>();
        areas.forEach(country -> read.add(EntryArea.country(country)));
        for (String line :
                text("regions").lines().filter(line -> !line.isBlank()).toList()) {
            int colon = line.indexOf(':');
            String country = colon < 0 ? "" : line.substring(0, colon).strip();
            if (Countries.exists(country)) {
                read.add(new EntryArea(country, line.substring(colon + 1)));
            } else {
                errors.add("regions", words.text("entry.form.regionUnreadable", line));
            }
        }
        return read;
    }

    private List<EntryContact> contacts(FormErrors errors, Words words) {
        List<EntryContact> read = new ArrayList<>();
        for (int place = 0; place < contacts.size(); place++) {
            Map<String, String> row = contacts.get(place);
            String field = "contacts." + place;
            if (typed(row.get("value")).isBlank()) {
                errors.add(field, words.text("entry.form.contactMissing"));
                continue;
            }
            List<Language> spoken = new ArrayList<>();
            for (String tag : typed(row.get("languages")).split("[,;\\s]+")) {
                if (!tag.isEmpty()) {
                    Language.parse(tag)
                            .ifPresentOrElse(
                                    spoken::add, () -> errors.add(field, words.text("entry.form.noLanguage", tag)));
                }
            }
            read.add(new EntryContact(
                    kind(EntryContact.Kind.values(), row),
                    typed(row.get("role")),
                    typed(row.get("value")),
                    spoken,
                    typed(row.get("hours")),
                    audience(typed(row.get("audience")))));
        }
        return read;
    }

    /** Something that is no audience is shown to the fewest. */
    private static Audience audience(String code) {
        try {
            return new Audience(code);
        } catch (IllegalArgumentException e) {
            return Audience.EDITORS;
        }
    }

    private String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** What stands in a field. */
    public Map<String, String> getTexts() {
        return texts;
    }

    public @Nullable String said(String concept) {
        return said.get(concept);
    }

    /** The concepts about which something is said. */
    Set<String> stated() {
        return said.entrySet().stream()
                .filter(choice -> !choice.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    public Set<String> getLanguages() {
        return languages;
    }

    public Set<String> getAreas() {
        return areas;
    }

    /** With some blank ones for more. */
    public List<Map<String, String>> getNames() {
        return withBlanks(
                names, Map.of("name", "", "language", "", "kind", names.isEmpty() ? "NAME" : "ALSO_KNOWN_AS"));
    }

    /** With some blank ones for more. */
    public List<Map<String, String>> getContacts() {
        return withBlanks(
                contacts,
                Map.of("kind", "PHONE", "value", "", "role", "", "languages", "", "hours", "", "audience", "public"));
    }

    private static List<Map<String, String>> withBlanks(List<Map<String, String>> rows, Map<String, String> blank) {
        List<Map<String, String>> all = new ArrayList<>(rows);
        for (int more = 0; more < BLANK_ROWS; more++) {
            all.add(blank);
        }
        return all;
    }

    public String getPlace() {
        return place;
    }

    public String getAudience() {
        return audience;
    }

    public String getKeeper() {
        return typed(keeper);
    }

    public boolean isVerifiedNow() {
        return verifiedNow;
    }
}
