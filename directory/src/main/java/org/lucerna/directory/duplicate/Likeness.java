package org.lucerna.directory.duplicate;

import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryName;
import org.lucerna.directory.entry.NameKey;
import org.lucerna.foundation.access.Audience;

/**
 * By what two entries may be one organisation. Keys are words under which entries are looked up, few for each and indexed;
 * {@link #of(Traits, Traits)} then says how alike two that share one are.
 */
final class Likeness {

    /** From here on two entries are shown to an editor as perhaps the same. */
    static final double WORTH_ASKING = 0.55;

    /** Begins the key of a website. */
    private static final String HOST = "h:";

    /** Begins the key of a whole name. */
    private static final String WHOLE_NAME = "n:";

    /** How alike two entries are that share a website, or any one of their names. */
    private static final double SAME_IN_ALL = 0.9;

    private static final int LONGEST_KEY = 80;

    /** The first letters of a word are its key: endings differ by case, language and slips. */
    private static final int STEM = 5;

    private static final int SHORTEST_WORD = 3;
    private static final double SAME_ACRONYM = 0.7;

    /** Words that are in every second name, in the five languages and of the field's own. */
    private static final Set<String> COMMON = Set.of(
            "the",
            "and",
            "for",
            "against",
            "of",
            "di",
            "de",
            "del",
            "della",
            "delle",
            "dei",
            "des",
            "der",
            "die",
            "das",
            "und",
            "fur",
            "gegen",
            "et",
            "la",
            "le",
            "les",
            "el",
            "los",
            "las",
            "per",
            "por",
            "para",
            "pour",
            "contre",
            "contra",
            "contro",
            "association",
            "associazione",
            "asociacion",
            "verein",
            "foundation",
            "fondazione",
            "fundacion",
            "fondation",
            "stiftung",
            "ngo",
            "ong",
            "onlus",
            "centre",
            "center",
            "centro",
            "zentrum",
            "international",
            "women",
            "trafficking");

    /**
     * What is compared of an entry.
     *
     * @param names tidied: no accents, no capitals, one space between words
     * @param hosts of its websites
     */
    record Traits(Set<String> names, Set<String> acronyms, Set<String> hosts) {

        static Traits of(EntryDraft said) {
            return new Traits(
                    said.names().stream()
                            .filter(name -> name.kind() != EntryName.Kind.ACRONYM)
                            .map(name -> tidied(name.name()))
                            .collect(Collectors.toSet()),
                    said.names().stream()
                            .filter(name -> name.kind() == EntryName.Kind.ACRONYM)
                            .map(name -> tidied(name.name()))
                            .collect(Collectors.toSet()),
                    said.contacts().stream()
                            .filter(contact -> contact.kind() == EntryContact.Kind.WEBSITE
                                    && contact.audience().equals(Audience.PUBLIC))
                            .flatMap(contact -> host(contact.value()).stream())
                            .collect(Collectors.toSet()));
        }

        /** What stands in a form that is only begun. */
        static Traits of(String name, String acronym, String website) {
            return new Traits(
                    nonEmpty(tidied(name)),
                    nonEmpty(tidied(acronym)),
                    host(website).map(Set::of).orElse(Set.of()));
        }

        private static Set<String> nonEmpty(String text) {
            return text.isEmpty() ? Set.of() : Set.of(text);
        }

        /** Under what the entry is looked up. A name may be somebody's acronym, and the other way round. */
        Set<String> keys() {
            Set<String> keys = new LinkedHashSet<>();
            hosts.forEach(host -> keys.add(HOST + host));
            Stream.concat(names.stream(), acronyms.stream()).forEach(name -> {
                keys.add(WHOLE_NAME + name.replace(" ", ""));
                telling(name).forEach(word -> keys.add("w:" + word.substring(0, Math.min(STEM, word.length()))));
            });
            return keys.stream()
                    .map(key -> key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    private Likeness() {}

    /** What sharing this key alone says. */
    static double of(String key) {
        return key.startsWith(HOST) || key.startsWith(WHOLE_NAME) ? SAME_IN_ALL : 0;
    }

    /** From 0, nothing in common, to 1, the same name. */
    static double of(Traits one, Traits other) {
        double best = 0;
        for (String name : one.names()) {
            for (String second : other.names()) {
                best = Math.max(best, dice(name, second));
            }
        }
        boolean sameAcronym = one.acronyms().stream()
                        .anyMatch(word ->
                                other.acronyms().contains(word) || other.names().contains(word))
                || other.acronyms().stream().anyMatch(one.names()::contains);
        return sameAcronym ? Math.max(best, SAME_ACRONYM) : best;
    }

    /** How many pairs of neighbouring letters two names share (Sørensen and Dice). */
    private static double dice(String one, String other) {
        if (one.equals(other)) {
            return one.isEmpty() ? 0 : 1;
        }
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        int all = pairs.size() + others.size();
        pairs.retainAll(others);
        return all == 0 ? 0 : 2.0 * pairs.size() / all;
    }

    private static Set<String> pairs(String name) {
        Set<String> pairs = new HashSet<>();
        for (String word : name.split(" ", -1)) {
            String padded = " " + word;
            for (int place = 0; place + 2 <= padded.length(); place++) {
                pairs.add(padded.substring(place, place + 2));
            }
        }
        return pairs;
    }

    private static List<String> telling(String name) {
        List<String> words = Arrays.stream(name.split(" ", -1))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
        List<String> rare =
                words.stream().filter(word -> !COMMON.contains(word)).toList();
        return rare.isEmpty() ? words : rare;
    }

    static String tidied(String name) {
        return NameKey.of(name).replace("ß", "ss");
    }

    private static Optional<String> host(String website) {
        try {
            String address = website.strip();
            String host = URI.create(address.contains("://") ? address : "https://" + address)
                    .getHost();
            return Optional.ofNullable(host)
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .map(name -> name.startsWith("www.") ? name.substring("www.".length()) : name)
                    .filter(name -> name.contains("."));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
