package org.lucerna.vocabulary.skos;

import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.lucerna.foundation.vocabulary.ConceptText.Kind;

/** The words of SKOS, and of two other vocabularies where SKOS has none, that are read and written here. */
final class Skos {

    static final String NAMESPACE = "http://www.w3.org/2004/02/skos/core#";
    static final String DCTERMS_NAMESPACE = "http://purl.org/dc/terms/";
    static final String OWL_NAMESPACE = "http://www.w3.org/2002/07/owl#";

    static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    static final IRI TYPE = VALUES.createIRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    static final IRI CONCEPT = skos("Concept");
    static final IRI SCHEME = skos("ConceptScheme");
    static final IRI NOTATION = skos("notation");
    static final IRI IN_SCHEME = skos("inScheme");
    static final IRI TOP_CONCEPT_OF = skos("topConceptOf");
    static final IRI BROADER = skos("broader");
    static final IRI NARROWER = skos("narrower");
    static final IRI RELATED = skos("related");
    static final IRI EXACT_MATCH = skos("exactMatch");
    static final IRI DEPRECATED = VALUES.createIRI(OWL_NAMESPACE, "deprecated");
    static final IRI REPLACED_BY = VALUES.createIRI(DCTERMS_NAMESPACE, "isReplacedBy");

    private static final IRI LABEL = skos("prefLabel");
    private static final IRI SYNONYM = skos("altLabel");
    private static final IRI HIDDEN = skos("hiddenLabel");
    private static final IRI SCOPE_NOTE = skos("scopeNote");
    private static final IRI DEFINITION = skos("definition");
    private static final IRI EDITORIAL_NOTE = skos("editorialNote");

    private static final Map<IRI, Kind> KINDS = Map.of(
            LABEL, Kind.LABEL,
            SYNONYM, Kind.SYNONYM,
            HIDDEN, Kind.HIDDEN,
            SCOPE_NOTE, Kind.SCOPE_NOTE,
            DEFINITION, Kind.DEFINITION,
            EDITORIAL_NOTE, Kind.EDITORIAL_NOTE);

    /** The one word of our own; it stands below the portal's own address, so its beginning differs. */
    private static final String AMBIGUOUS_LABEL = "#ambiguousLabel";

    private Skos() {}

    /** What a statement with this predicate says; empty when it is no text that a concept keeps. */
    static Optional<Kind> kind(IRI predicate) {
        return predicate.stringValue().endsWith(AMBIGUOUS_LABEL)
                ? Optional.of(Kind.AMBIGUOUS)
                : Optional.ofNullable(KINDS.get(predicate));
    }

    /** @param base the address of the portal's glossary, below which our own word stands */
    static IRI predicate(Kind kind, String base) {
        return switch (kind) {
            case LABEL -> LABEL;
            case SYNONYM -> SYNONYM;
            case HIDDEN -> HIDDEN;
            case AMBIGUOUS -> VALUES.createIRI(base + AMBIGUOUS_LABEL);
            case SCOPE_NOTE -> SCOPE_NOTE;
            case DEFINITION -> DEFINITION;
            case EDITORIAL_NOTE -> EDITORIAL_NOTE;
        };
    }

    private static IRI skos(String name) {
        return VALUES.createIRI(NAMESPACE, name);
    }
}
