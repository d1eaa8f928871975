package org.lucerna.search.thesaurus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptText;
import org.lucerna.foundation.vocabulary.ConceptText.Kind;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.search.analysis.Stems;

/**
 * Recognizes the concepts that a question names, in whatever language and inflected form, the longest label first, and
 * knows what else they are called.
 *
 * <p>A word may be a label in one language and something else in another ({@code tip}), or in the same ({@code trata}).
 * So a single word counts for itself only when it is the whole question, and what the vocabulary marks as ambiguous only as
 * it is written there ({@code trafficking} has the stem of {@code trafficker}); within a longer question it must be a label
 * in the question's own language, and not so marked. An acronym has no endings, and must be written
 * in capitals where it is so marked or in another language than the question. Labels of several words are never in doubt.
 *
 * <p>Immutable but for a memory of words; thread safe.
 */
public final class Thesaurus {

    /** Knows no concept: questions stay as they are. */
    public static final Thesaurus NONE = new Thesaurus(Vocabulary.EMPTY);

    /** Beyond these a pasted text is looked at no longer. */
    private static final int MOST_WORDS = 64;

    /** About 3 MB. People ask with the same words again and again. */
    private static final int MOST_REMEMBERED = 20_000;

    private static final int LONGEST_ACRONYM = 6;

    private final Map<Language, Map<String, List<Label>>> byFirstStem = new LinkedHashMap<>();
    private final Map<String, List<Label>> byConcept = new HashMap<>();
    private final Map<String, String> kindByName = new HashMap<>();
    private final Set<String> ambiguous = new TreeSet<>();
    private final Map<String, Map<Language, Set<String>>> remembered = new ConcurrentHashMap<>();

    /** A thesaurus without names of kinds. */
    public Thesaurus(Vocabulary vocabulary) {
        this(vocabulary, Map.of());
    }

    /**
     * Takes about a tenth of a second for some hundred concepts in five languages.
     *
     * @param kinds what each kind of item is called, in any number of languages
     */
    public Thesaurus(Vocabulary vocabulary, Map<String, Set<String>> kinds) {
        kinds.forEach((kind, names) -> names.forEach(name -> kindByName.put(Stems.fold(name), kind)));
        for (Concept concept : vocabulary.listAll()) {
            if (!concept.deprecated()) {
                concept.texts().forEach(text -> add(concept, text));
            }
        }
    }

    private void add(Concept concept, ConceptText text) {
        if (text.kind() == Kind.AMBIGUOUS) {
            ambiguous.add(key(text.language(), text.words()));
        }
        // What is marked as ambiguous is a label whether or not it stands among the synonyms, too.
        if (text.kind().compareTo(Kind.AMBIGUOUS) > 0) {
            return;
        }
        List<Label> labels = byConcept.computeIfAbsent(concept.id(), unseen -> new ArrayList<>());
        boolean known = labels.stream()
                .anyMatch(label -> label.language().equals(text.language())
                        && label.words().equals(text.words()));
        List<Set<String>> stems = Stems.of(text.language(), text.words());
        if (known || stems.isEmpty()) {
            return;
        }
        boolean shown = text.kind() == Kind.LABEL || text.kind() == Kind.SYNONYM;
        Label label = new Label(concept.id(), text.words(), text.language(), shown, stems);
        labels.add(label);
        Map<String, List<Label>> inLanguage = byFirstStem.computeIfAbsent(text.language(), unseen -> new HashMap<>());
        for (String stem : stems.getFirst()) {
            inLanguage.computeIfAbsent(stem, unseen -> new ArrayList<>()).add(label);
        }
    }

    public boolean isEmpty() {
        return byConcept.isEmpty();
    }

    /**
     * The concepts that these words name, from left to right; no word belongs to two of the namings.
     *
     * @param words of the question as they are written, stopwords included
     * @param questionLanguage in which it most likely is; null when there is no telling
     */
    public List<Naming> namedBy(List<String> words, @Nullable Language questionLanguage) {
        if (isEmpty() || words.isEmpty() || words.size() > MOST_WORDS) {
            return List.of();
        }
        List<Map<Language, Set<String>>> stems = words.stream().map(this::stems).toList();
        List<Naming> namings = new ArrayList<>();
        for (int from = 0; from < words.size(); ) {
            Naming naming = longest(words, stems, from, questionLanguage);
            if (naming == null) {
                from++;
            } else {
                namings.add(naming);
                from = naming.to();
            }
        }
        return namings;
    }

    /** The concepts of which this is a whole label, in any language and inflected form. */
    public Set<String> conceptsCalled(String name) {
        Set<String> concepts = new TreeSet<>();
        byFirstStem.forEach((language, labels) -> {
            List<Set<String>> stems = Stems.of(language, name);
            if (!stems.isEmpty()) {
                for (Label label : beginning(labels, stems.getFirst())) {
                    if (label.stems().size() == stems.size() && matches(label.stems(), stems)) {
                        concepts.add(label.concept());
                    }
                }
            }
        });
        return concepts;
    }

    /** The kinds of item that are called so in any language. */
    public Set<String> kindsCalled(String name) {
        String kind = kindByName.get(Stems.fold(name));
        return kind == null ? Set.of() : Set.of(kind);
    }

    private static boolean matches(List<Set<String>> label, List<Set<String>> written) {
        for (int i = 0; i < label.size(); i++) {
            if (Collections.disjoint(label.get(i), written.get(i))) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Naming longest(
            List<String> words, List<Map<Language, Set<String>>> stems, int from, @Nullable Language questionLanguage) {
        int longest = 0;
        List<Label> found = new ArrayList<>();
        for (Map.Entry<Language, Map<String, List<Label>>> entry : byFirstStem.entrySet()) {
            for (Label label : beginning(entry.getValue(), stems.get(from).getOrDefault(entry.getKey(), Set.of()))) {
                int length = label.stems().size();
                if (length >= longest
                        && from + length <= words.size()
                        && matches(label, stems, from)
                        && counts(label, words, from, questionLanguage)) {
                    if (length > longest) {
                        found.clear();
                        longest = length;
                    }
                    found.add(label);
                }
            }
        }
        return found.isEmpty()
                ? null
                : naming(stems, from, from + longest, preferred(asWritten(found, words.get(from)), questionLanguage));
    }

    private static Set<Label> beginning(Map<String, List<Label>> labels, Set<String> stems) {
        Set<Label> begun = new LinkedHashSet<>();
        stems.forEach(stem -> begun.addAll(labels.getOrDefault(stem, List.of())));
        return begun;
    }

    private static boolean matches(Label label, List<Map<Language, Set<String>>> stems, int from) {
        for (int i = 0; i < label.stems().size(); i++) {
            Set<String> written = stems.get(from + i).getOrDefault(label.language(), Set.of());
            if (label.stems().get(i).stream().noneMatch(written::contains)) {
                return false;
            }
        }
        return true;
    }

    private boolean counts(Label label, List<String> words, int from, @Nullable Language questionLanguage) {
        boolean marked = ambiguous.contains(key(label.language(), label.words()));
        if (isAcronym(label.words())) {
            boolean alone = words.size() == 1 || label.language().equals(questionLanguage);
            return label.words().equals(words.get(from))
                    || (alone && !marked && label.words().equalsIgnoreCase(words.get(from)));
        }
        return label.stems().size() > 1
                || (words.size() == 1 && (!marked || label.words().equalsIgnoreCase(words.get(from))))
                || (!marked && label.language().equals(questionLanguage));
    }

    private static boolean isAcronym(String words) {
        return words.length() <= LONGEST_ACRONYM
                && words.chars().filter(Character::isUpperCase).count() > 1
                && words.indexOf(' ') < 0;
    }

    /** Somebody who writes a label means it, and not another one of the same stem: exploitation is no exploiter. */
    private static List<Label> asWritten(List<Label> found, String word) {
        List<Label> written = found.stream()
                .filter(label -> label.words().equalsIgnoreCase(word))
                .toList();
        return written.isEmpty() ? found : written;
    }

    /** What the words mean in the question's language goes before what they mean in others. */
    private static List<Label> preferred(List<Label> found, @Nullable Language questionLanguage) {
        List<Label> own = found.stream()
                .filter(label -> label.language().equals(questionLanguage))
                .toList();
        return own.isEmpty() ? found : own;
    }

    /** What was written is not among what else it is called. */
    private Naming naming(List<Map<Language, Set<String>>> stems, int from, int to, List<Label> found) {
        Set<String> concepts = new TreeSet<>();
        found.forEach(label -> concepts.add(label.concept()));
        Map<String, Label> labels = new LinkedHashMap<>();
        for (String concept : concepts) {
            for (Label label : byConcept.getOrDefault(concept, List.of())) {
                boolean written = label.stems().size() == to - from && matches(label, stems, from);
                if (!written) {
                    labels.putIfAbsent(key(label.language(), label.words()), label);
                }
            }
        }
        return new Naming(
                from,
                to,
                concepts,
                labels.values().stream()
                        .sorted(Comparator.comparing(Label::language).thenComparing(Label::concept))
                        .toList());
    }

    private Map<Language, Set<String>> stems(String word) {
        Map<Language, Set<String>> known = remembered.get(word);
        if (known == null) {
            Map<Language, Set<String>> found = new HashMap<>();
            byFirstStem.keySet().forEach(language -> {
                List<Set<String>> stems = Stems.of(language, word);
                if (stems.size() == 1) {
                    found.put(language, stems.getFirst());
                }
            });
            known = found;
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(word, known);
            }
        }
        return known;
    }

    private static String key(Language language, String words) {
        return language + " " + words.toLowerCase(Locale.ROOT);
    }
}
