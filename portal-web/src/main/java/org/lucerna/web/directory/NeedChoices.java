package org.lucerna.web.directory;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.search.Facet;
import org.lucerna.web.page.Words;
import org.lucerna.web.search.Labels;

/** What one can choose in "Who can help?": coded words of the vocabulary, countries and languages, nothing else. */
final class NeedChoices {

    private static final String SERVICES = "S00";
    private static final String ACROSS_BORDERS = "C00";
    private static final String TRAFFICKED_PERSON = "T01";

    /** What is asked for most, on the first page: beside what is done across borders. */
    private static final List<String> MOST_ASKED =
            List.of("S19", "S20", "S13", "S08", "S01", "S26", "S32", "S29", "S42", "S35", "S50", "S56", "S57");

    /** Spoken in Europe, and where those come from whom organisations help. */
    private static final List<String> LANGUAGES = List.of(
            "en", "fr", "es", "de", "it", "pt", "nl", "ro", "bg", "hu", "pl", "cs", "sk", "sl", "hr", "sr", "bs", "mk",
            "sq", "el", "tr", "uk", "ru", "be", "lt", "lv", "et", "fi", "sv", "da", "no", "hy", "ka", "az", "ar", "fa",
            "ps", "ku", "ur", "hi", "bn", "pa", "zh", "vi", "th", "tl", "yo", "ig", "ha", "bin", "pcm", "so", "am",
            "ti", "sw", "wo", "ff", "ln", "mn", "uz", "ky", "rom");

    /** Choices that belong together. A list, since a page reads it in its order. */
    public record Group(String label, List<Choice> choices) {}

    /** @param chosen whether it is the one that was sent */
    public record Choice(String value, String label, boolean chosen) {}

    private final Language reader;
    private final Words words;
    private final Vocabulary vocabulary = Vocabulary.current();

    NeedChoices(Language reader) {
        this.reader = reader;
        this.words = Words.in(reader);
    }

    /** Everything that can be needed, what is done across borders first. */
    List<Group> all(String chosen) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(words.text("facet.crossborder"), narrower(ACROSS_BORDERS, chosen)));
        for (Concept service : vocabulary.listNarrower(SERVICES)) {
            List<Choice> choices = new ArrayList<>(List.of(choice(service.id(), chosen)));
            choices.addAll(narrower(service.id(), chosen));
            groups.add(new Group(label(service.id()), choices));
        }
        return groups;
    }

    /** The little that fits on the first page. */
    List<Group> most() {
        return List.of(
                new Group(words.text("finder.help"), choices(MOST_ASKED, "")),
                new Group(words.text("facet.crossborder"), narrower(ACROSS_BORDERS, "")));
    }

    List<Choice> targets(String chosen) {
        return vocabulary.list("T").stream()
                .map(Concept::id)
                .sorted(Comparator.comparing((String id) ->
                                !vocabulary.withNarrower(TRAFFICKED_PERSON).contains(id))
                        .thenComparing(Comparator.naturalOrder()))
                .map(id -> choice(id, chosen))
                .toList();
    }

    /** The countries of the map, and the others. */
    List<Group> countries(String chosen) {
        return List.of(
                new Group(words.text("finder.europe"), countries(EuropeMap::draws, chosen)),
                new Group(words.text("finder.beyond"), countries(code -> !EuropeMap.draws(code), chosen)));
    }

    private List<Choice> countries(java.util.function.Predicate<String> which, String chosen) {
        Collator alphabet = Collator.getInstance(reader.locale());
        return Countries.codes().stream()
                .filter(which)
                .map(code -> new Choice(code, Countries.name(code, reader), code.equals(chosen)))
                .sorted((one, other) -> alphabet.compare(one.label(), other.label()))
                .toList();
    }

    List<Choice> languages(Collection<String> chosen, int place) {
        Collator alphabet = Collator.getInstance(reader.locale());
        String here = chosen.stream().skip(place).findFirst().orElse("");
        return LANGUAGES.stream()
                .map(code -> new Choice(code, Labels.language(code, reader), code.equals(here)))
                .sorted((one, other) -> alphabet.compare(one.label(), other.label()))
                .toList();
    }

    private List<Choice> narrower(String id, String chosen) {
        Set<String> below = vocabulary.withNarrower(id);
        return choices(
                vocabulary.listAll().stream()
                        .filter(concept -> !concept.deprecated())
                        .map(Concept::id)
                        .filter(other -> below.contains(other) && !other.equals(id))
                        .toList(),
                chosen);
    }

    private List<Choice> choices(Collection<String> ids, String chosen) {
        return ids.stream()
                .filter(id -> vocabulary.find(id).isPresent())
                .map(id -> choice(id, chosen))
                .toList();
    }

    private Choice choice(String id, String chosen) {
        return new Choice(id, label(id), id.equals(chosen));
    }

    private String label(String id) {
        return Labels.of(Facet.CAPABILITY, id, reader);
    }
}
