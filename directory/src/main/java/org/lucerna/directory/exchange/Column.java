package org.lucerna.directory.exchange;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.EntryContact;

/**
 * The columns of a table of entries, in the order in which they are written. Their names are fixed: other people's files
 * have them. What may stand in each is told in {@code docs/user/directory-tables.md}.
 */
public enum Column {
    ID,
    NAME,
    NAME_LANGUAGE,
    OTHER_NAMES,
    ACRONYM,
    FORMER_NAMES,
    ALSO_KNOWN_AS,
    TYPE,
    COUNTRY,
    REGION,
    TOWN,
    STREET,
    POSTAL_CODE,
    CONFIDENTIAL,
    PUBLIC_OFFICE,
    DESCRIPTION,
    SERVICES("S"),
    TARGET_GROUPS("T"),
    EXPLOITATION("X", "P"),
    CROSS_BORDER("C"),
    NOT_OFFERED,
    LANGUAGES,
    AREAS,
    PHONE(EntryContact.Kind.PHONE),
    HOTLINE(EntryContact.Kind.HOTLINE),
    EMAIL(EntryContact.Kind.EMAIL),
    WEBSITE(EntryContact.Kind.WEBSITE),
    FORM(EntryContact.Kind.FORM),
    MESSAGING(EntryContact.Kind.MESSAGING),
    FAX(EntryContact.Kind.FAX),
    OPENING_HOURS,
    COST,
    CAPACITY,
    NETWORKS,
    AUDIENCE,
    SOURCE,
    VERIFIED_ON,
    VERIFIED_BY;

    private static final Map<String, Column> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(Column::title, Function.identity()));

    /** Words that people's own lists have at the top. */
    private static final Map<String, Column> OTHER_WORDS = Map.ofEntries(
            Map.entry("organisation", NAME),
            Map.entry("organization", NAME),
            Map.entry("other_name", OTHER_NAMES),
            Map.entry("former_name", FORMER_NAMES),
            Map.entry("city", TOWN),
            Map.entry("address", STREET),
            Map.entry("postcode", POSTAL_CODE),
            Map.entry("zip", POSTAL_CODE),
            Map.entry("capabilities", SERVICES),
            Map.entry("language", LANGUAGES),
            Map.entry("area", AREAS),
            Map.entry("telephone", PHONE),
            Map.entry("phones", PHONE),
            Map.entry("e_mail", EMAIL),
            Map.entry("mail", EMAIL),
            Map.entry("web", WEBSITE),
            Map.entry("url", WEBSITE),
            Map.entry("network", NETWORKS));

    private final Set<String> schemes;
    private final EntryContact.@Nullable Kind contact;

    Column(String... schemes) {
        this.schemes = Set.of(schemes);
        this.contact = null;
    }

    Column(EntryContact.Kind contact) {
        this.schemes = Set.of();
        this.contact = contact;
    }

    /** What stands at its top. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column that somebody means with this title; spaces, hyphens and case do not matter. */
    public static Optional<Column> find(String title) {
        String key = Normalizer.normalize(title, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s._-]+", "_");
        return Optional.ofNullable(BY_NAME.get(key)).or(() -> Optional.ofNullable(OTHER_WORDS.get(key)));
    }

    /** The schemes of the vocabulary whose concepts are written here when an entry says yes to them. */
    public Set<String> schemes() {
        return schemes;
    }

    /** The contacts that stand here. */
    public Optional<EntryContact.Kind> contact() {
        return Optional.ofNullable(contact);
    }

    /** Where contacts of this kind stand. */
    public static Column of(EntryContact.Kind kind) {
        return Arrays.stream(values())
                .filter(column -> column.contact == kind)
                .findFirst()
                .orElseThrow();
    }
}
