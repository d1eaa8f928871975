package org.lucerna.vocabulary.concept;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptText;
import org.lucerna.foundation.vocabulary.ConceptText.Kind;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.vocabulary.skos.SkosLimits;

/** What a concept must keep beside the others. Some of it is SKOS' (S14: one preferred label a language; no cycles). */
final class ConceptRules {

    private static final int MOST_LINKS = 50;

    /** A name in a list of choices: who has it. */
    private record Name(String scheme, Language language, String words) {
        Name(Concept concept, ConceptText text) {
            this(concept.scheme(), text.language(), text.words().toLowerCase(Locale.ROOT));
        }
    }

    private final Vocabulary vocabulary;
    private final Map<Name, Set<String>> named = new HashMap<>();

    /** @param vocabulary as it is to be */
    ConceptRules(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        vocabulary.listAll().stream()
                .filter(concept -> !concept.deprecated())
                .forEach(concept -> labels(concept)
                        .forEach(label -> named.computeIfAbsent(new Name(concept, label), unseen -> new TreeSet<>())
                                .add(concept.id())));
    }

    /** What is wrong with the concept, field by field; nothing when it may stand. */
    List<Invalid.Field> broken(Concept concept) {
        List<Invalid.Field> broken = new ArrayList<>();
        checkTexts(concept, broken);
        checkLabelsAreItsOwn(concept, broken);
        checkLinks(concept, broken);
        return broken;
    }

    private static Stream<ConceptText> labels(Concept concept) {
        return concept.texts().stream().filter(text -> text.kind() == Kind.LABEL);
    }

    private void checkTexts(Concept concept, List<Invalid.Field> broken) {
        if (!SkosLimits.isId(concept.id())) {
            fail(broken, "id", "concept.id.bad");
        }
        if (vocabulary.findScheme(concept.scheme()).isEmpty()) {
            fail(broken, "scheme", "concept.scheme.unknown", concept.scheme());
        }
        Set<Language> labelled = new HashSet<>();
        for (ConceptText text : concept.texts()) {
            boolean note = text.kind().compareTo(Kind.SCOPE_NOTE) >= 0;
            int longest = note ? SkosLimits.NOTE : SkosLimits.LABEL;
            if (text.words().isBlank() || text.words().length() > longest) {
                fail(broken, field(text.kind()), "concept.text.tooLong", longest);
            }
            if (text.kind() == Kind.LABEL && !labelled.add(text.language())) {
                fail(broken, "labels", "concept.label.twice", text.language().code());
            }
        }
        if (labelled.isEmpty()) {
            fail(broken, "labels", "concept.label.missing");
        }
        if (concept.texts().size() > SkosLimits.TEXTS) {
            fail(broken, "synonyms", "concept.texts.tooMany", SkosLimits.TEXTS);
        }
    }

    private static String field(Kind kind) {
        return switch (kind) {
            case LABEL -> "labels";
            case SYNONYM -> "synonyms";
            case HIDDEN -> "hidden";
            case AMBIGUOUS -> "ambiguous";
            case SCOPE_NOTE, DEFINITION, EDITORIAL_NOTE -> "notes";
        };
    }

    /** In a list of choices two concepts of one scheme must not look alike. */
    private void checkLabelsAreItsOwn(Concept concept, List<Invalid.Field> broken) {
        if (concept.deprecated()) {
            return;
        }
        labels(concept)
                .forEach(label -> named.getOrDefault(new Name(concept, label), Set.of()).stream()
                        .filter(other -> !other.equals(concept.id()))
                        .findFirst()
                        .ifPresent(other -> fail(broken, "labels", "concept.label.taken", label.words(), other)));
    }

    private void checkLinks(Concept concept, List<Invalid.Field> broken) {
        checkKnown(concept, "broader", concept.broader(), broken);
        checkKnown(concept, "related", concept.related(), broken);
        String replacement = concept.replacedBy();
        if (replacement != null) {
            checkKnown(concept, "replacement", List.of(replacement), broken);
        }
        if (concept.related().stream().anyMatch(concept.broader()::contains)) {
            fail(broken, "related", "concept.related.broader");
        }
        concept.matches().stream()
                .filter(match -> match.length() > SkosLimits.ADDRESS || !match.matches("[a-z][a-z0-9+.-]*:\\S+"))
                .findFirst()
                .ifPresent(match -> fail(broken, "matches", "concept.match.bad"));
        if (leadsBack(concept)) {
            fail(broken, "broader", "concept.broader.cycle");
        }
    }

    private void checkKnown(Concept concept, String field, Collection<String> ids, List<Invalid.Field> broken) {
        if (ids.size() > MOST_LINKS) {
            fail(broken, field, "concept.texts.tooMany", MOST_LINKS);
        }
        for (String id : ids) {
            if (id.equals(concept.id())) {
                fail(broken, field, "concept.link.itself");
            } else if (vocabulary.find(id).isEmpty()) {
                fail(broken, field, "concept.link.unknown", id);
            }
        }
    }

    private boolean leadsBack(Concept concept) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(concept.broader());
        while (!open.isEmpty()) {
            String id = open.removeLast();
            if (id.equals(concept.id())) {
                return true;
            }
            if (seen.add(id)) {
                vocabulary.find(id).ifPresent(wider -> open.addAll(wider.broader()));
            }
        }
        return false;
    }

    private static void fail(List<Invalid.Field> broken, String field, String messageKey, Object... arguments) {
        broken.add(new Invalid.Field(field, messageKey, arguments));
    }
}
