package org.lucerna.vocabulary.concept;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private final Vocabulary vocabulary;
    private final Concept concept;
    private final List<Invalid.Field> broken = new ArrayList<>();

    private ConceptRules(Concept concept, Vocabulary vocabulary) {
        this.concept = concept;
        this.vocabulary = vocabulary;
    }

    /**
     * What is wrong with the concept, field by field; nothing when it may stand.
     *
     * @param vocabulary with the concept as it is to be
     */
    static List<Invalid.Field> broken(Concept concept, Vocabulary vocabulary) {
        ConceptRules rules = new ConceptRules(concept, vocabulary);
        rules.checkTexts();
        rules.checkLabelsAreItsOwn();
        rules.checkLinks();
        return rules.broken;
    }

    private void checkTexts() {
        if (!SkosLimits.isId(concept.id())) {
            fail("id", "concept.id.bad");
        }
        if (vocabulary.findScheme(concept.scheme()).isEmpty()) {
            fail("scheme", "concept.scheme.unknown", concept.scheme());
        }
        Set<Language> labelled = new HashSet<>();
        for (ConceptText text : concept.texts()) {
            boolean note = text.kind().compareTo(Kind.SCOPE_NOTE) >= 0;
            int longest = note ? SkosLimits.NOTE : SkosLimits.LABEL;
            if (text.words().isBlank() || text.words().length() > longest) {
                fail(field(text.kind()), "concept.text.tooLong", longest);
            }
            if (text.kind() == Kind.LABEL && !labelled.add(text.language())) {
                fail("labels", "concept.label.twice", text.language().code());
            }
        }
        if (labelled.isEmpty()) {
            fail("labels", "concept.label.missing");
        }
        if (concept.texts().size() > SkosLimits.TEXTS) {
            fail("synonyms", "concept.texts.tooMany", SkosLimits.TEXTS);
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
    private void checkLabelsAreItsOwn() {
        if (concept.deprecated()) {
            return;
        }
        for (Concept other : vocabulary.list(concept.scheme())) {
            if (!other.id().equals(concept.id())) {
                sameLabel(other).ifPresent(label -> fail("labels", "concept.label.taken", label, other.id()));
            }
        }
    }

    private Optional<String> sameLabel(Concept other) {
        return concept.texts().stream()
                .filter(text -> text.kind() == Kind.LABEL)
                .filter(text -> other.texts(Kind.LABEL, text.language()).stream()
                        .anyMatch(label -> label.equalsIgnoreCase(text.words())))
                .map(ConceptText::words)
                .findFirst();
    }

    private void checkLinks() {
        checkKnown("broader", concept.broader());
        checkKnown("related", concept.related());
        String replacement = concept.replacedBy();
        if (replacement != null) {
            checkKnown("replacement", List.of(replacement));
        }
        if (concept.related().stream().anyMatch(concept.broader()::contains)) {
            fail("related", "concept.related.broader");
        }
        concept.matches().stream()
                .filter(match -> match.length() > SkosLimits.ADDRESS || !match.matches("[a-z][a-z0-9+.-]*:\\S+"))
                .findFirst()
                .ifPresent(match -> fail("matches", "concept.match.bad"));
        if (leadsBack(concept.broader())) {
            fail("broader", "concept.broader.cycle");
        }
    }

    private void checkKnown(String field, Collection<String> ids) {
        if (ids.size() > MOST_LINKS) {
            fail(field, "concept.texts.tooMany", MOST_LINKS);
        }
        for (String id : ids) {
            if (id.equals(concept.id())) {
                fail(field, "concept.link.itself");
            } else if (vocabulary.find(id).isEmpty()) {
                fail(field, "concept.link.unknown", id);
            }
        }
    }

    private boolean leadsBack(Collection<String> broader) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(broader);
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

    private void fail(String field, String messageKey, Object... arguments) {
        broken.add(new Invalid.Field(field, messageKey, arguments));
    }
}
