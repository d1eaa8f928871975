package org.lucerna.vocabulary.skos;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptScheme;
import org.lucerna.foundation.vocabulary.ConceptText;
import org.lucerna.foundation.vocabulary.ConceptText.Kind;
import org.lucerna.vocabulary.skos.SkosFile.Problem;
import org.lucerna.vocabulary.skos.SkosFile.Unreadable;

/**
 * Understands a SKOS file. A concept's id is its notation, else the end of its address. What breaks a rule is left out
 * and named; the rest is kept. An address that is not of a portal like this one is kept as an exact match.
 */
public final class SkosReader {

    private final Statements statements;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<IRI, String> ids = new LinkedHashMap<>();

    private SkosReader(Statements statements) {
        this.statements = statements;
    }

    /**
     * @param base what relative addresses in the file begin with
     * @throws Unreadable when it is no such file, or goes beyond a limit
     */
    public static SkosFile read(InputStream in, SkosFormat format, String base, SkosLimits limits) throws Unreadable {
        SkosReader reader = new SkosReader(Statements.parse(in, format, base, limits));
        List<IRI> schemes = reader.named(Skos.SCHEME);
        List<IRI> concepts = reader.named(Skos.CONCEPT);
        if (concepts.isEmpty() && reader.problems.isEmpty()) {
            throw new Unreadable("skos.noConcepts");
        }
        Map<IRI, List<IRI>> wider = reader.wider(concepts);
        return new SkosFile(
                schemes.stream().map(reader::scheme).toList(),
                concepts.stream()
                        .flatMap(concept -> reader.concept(concept, schemes, wider).stream())
                        .toList(),
                reader.problems);
    }

    /** The subjects of a type that have an id of their own. */
    private List<IRI> named(IRI type) {
        List<IRI> named = new ArrayList<>();
        Map<String, IRI> taken = new LinkedHashMap<>();
        for (IRI subject : statements.ofType(type)) {
            String id = id(subject);
            if (!SkosLimits.isId(id)) {
                fail(subject, "skos.badId", id);
            } else if (taken.putIfAbsent(id, subject) instanceof IRI other) {
                fail(subject, "skos.sameId", id, other.stringValue());
            } else {
                ids.put(subject, id);
                named.add(subject);
            }
        }
        return named;
    }

    private String id(IRI subject) {
        return statements.about(subject).getOrDefault(Skos.NOTATION, List.of()).stream()
                .map(Value::stringValue)
                .findFirst()
                .orElseGet(() -> endOf(subject));
    }

    private static String endOf(IRI address) {
        String text = address.stringValue();
        int cut = Math.max(text.lastIndexOf('/'), Math.max(text.lastIndexOf('#'), text.lastIndexOf('=')));
        return text.substring(cut + 1);
    }

    /** The id that an address stands for, in this file or in the vocabulary that it adds to. */
    private String idOf(IRI address) {
        String known = ids.get(address);
        return known != null ? known : endOf(address);
    }

    private ConceptScheme scheme(IRI subject) {
        return new ConceptScheme(idOf(subject), texts(subject));
    }

    /** What the file says from above ({@code narrower}) and from below ({@code broader}), as one. */
    private Map<IRI, List<IRI>> wider(List<IRI> concepts) {
        Map<IRI, List<IRI>> wider = new LinkedHashMap<>();
        for (IRI concept : concepts) {
            wider.computeIfAbsent(concept, unseen -> new ArrayList<>())
                    .addAll(statements.addresses(concept, Skos.BROADER));
            statements
                    .addresses(concept, Skos.NARROWER)
                    .forEach(narrower -> wider.computeIfAbsent(narrower, unseen -> new ArrayList<>())
                            .add(concept));
        }
        return wider;
    }

    private Optional<Concept> concept(IRI subject, List<IRI> schemes, Map<IRI, List<IRI>> wider) {
        Optional<String> scheme = schemeOf(subject, schemes);
        List<ConceptText> texts = texts(subject);
        if (scheme.isEmpty()) {
            fail(subject, "skos.noScheme");
            return Optional.empty();
        }
        if (texts.stream().noneMatch(text -> text.kind() == Kind.LABEL)) {
            fail(subject, "skos.noLabel");
            return Optional.empty();
        }
        if (texts.size() > SkosLimits.TEXTS) {
            fail(subject, "skos.tooManyTexts", SkosLimits.TEXTS);
            return Optional.empty();
        }
        return Optional.of(new Concept(
                idOf(subject),
                scheme.get(),
                texts,
                wider.getOrDefault(subject, List.of()).stream().map(this::idOf).toList(),
                statements.addresses(subject, Skos.RELATED).stream()
                        .map(this::idOf)
                        .toList(),
                matches(subject),
                isDeprecated(subject),
                replacement(subject)));
    }

    private Optional<String> schemeOf(IRI subject, List<IRI> schemes) {
        List<IRI> named = new ArrayList<>(statements.addresses(subject, Skos.IN_SCHEME));
        named.addAll(statements.addresses(subject, Skos.TOP_CONCEPT_OF));
        if (named.isEmpty() && schemes.size() == 1) {
            named.add(schemes.getFirst());
        }
        return named.stream().map(this::idOf).filter(SkosLimits::isId).findFirst();
    }

    private List<String> matches(IRI subject) {
        List<String> matches = new ArrayList<>();
        if (!subject.stringValue().endsWith("/glossary/" + idOf(subject))) {
            matches.add(subject.stringValue());
        }
        statements.addresses(subject, Skos.EXACT_MATCH).forEach(match -> matches.add(match.stringValue()));
        matches.removeIf(match -> {
            boolean tooLong = match.length() > SkosLimits.ADDRESS;
            if (tooLong) {
                fail(subject, "skos.textTooLong", SkosLimits.ADDRESS);
            }
            return tooLong;
        });
        return matches;
    }

    private boolean isDeprecated(IRI subject) {
        return statements.about(subject).getOrDefault(Skos.DEPRECATED, List.of()).stream()
                .anyMatch(value -> value.stringValue().equals("true"));
    }

    private @Nullable String replacement(IRI subject) {
        List<IRI> replacements = statements.addresses(subject, Skos.REPLACED_BY);
        return replacements.isEmpty() ? null : idOf(replacements.getFirst());
    }

    private List<ConceptText> texts(IRI subject) {
        List<ConceptText> texts = new ArrayList<>();
        statements
                .about(subject)
                .forEach((predicate, values) -> Skos.kind(predicate)
                        .ifPresent(kind -> values.forEach(
                                value -> text(subject, kind, value).ifPresent(texts::add))));
        return onlyOneLabelIn(texts, subject);
    }

    private Optional<ConceptText> text(IRI subject, Kind kind, Value value) {
        if (!(value instanceof Literal literal)) {
            return Optional.empty();
        }
        String words = literal.getLabel().strip().replaceAll("\\s+", " ");
        Optional<Language> language = literal.getLanguage().flatMap(Language::parse);
        if (language.isEmpty()) {
            fail(subject, "skos.noLanguage", shortened(words));
            return Optional.empty();
        }
        boolean note = kind.compareTo(Kind.SCOPE_NOTE) >= 0;
        int longest = note ? SkosLimits.NOTE : SkosLimits.LABEL;
        if (words.length() > longest) {
            fail(subject, "skos.textTooLong", longest);
            return Optional.empty();
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new ConceptText(kind, language.get(), words));
    }

    /** SKOS allows one preferred label in a language (S14); the others are still words for the same. */
    private List<ConceptText> onlyOneLabelIn(List<ConceptText> texts, IRI subject) {
        Map<Language, String> labels = new LinkedHashMap<>();
        List<ConceptText> kept = new ArrayList<>();
        for (ConceptText text : texts) {
            if (text.kind() == Kind.LABEL && labels.putIfAbsent(text.language(), text.words()) != null) {
                fail(subject, "skos.secondLabel", text.language(), shortened(text.words()));
                kept.add(new ConceptText(Kind.SYNONYM, text.language(), text.words()));
            } else {
                kept.add(text);
            }
        }
        return kept;
    }

    private static String shortened(String words) {
        return words.length() <= 60 ? words : words.substring(0, 60) + "…";
    }

    private void fail(IRI subject, String messageKey, Object... arguments) {
        problems.add(new Problem(subject.stringValue(), messageKey, arguments));
    }
}
