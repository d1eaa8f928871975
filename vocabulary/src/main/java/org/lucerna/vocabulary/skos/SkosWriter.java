package org.lucerna.vocabulary.skos;

import java.io.OutputStream;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptScheme;
import org.lucerna.foundation.vocabulary.ConceptText;
import org.lucerna.foundation.vocabulary.Vocabulary;

/** Writes the vocabulary, or a part of it, as SKOS that {@link SkosReader} reads back without a loss. */
public final class SkosWriter {

    private final RDFWriter writer;
    private final String base;

    private SkosWriter(RDFWriter writer, String base) {
        this.writer = writer;
        this.base = base;
    }

    /**
     * @param base the address of the portal's glossary, slash included: names begin with it
     * @param out is left open
     */
    public static void write(Vocabulary vocabulary, SkosFormat format, String base, OutputStream out) {
        write(vocabulary.listSchemes(), List.copyOf(vocabulary.listAll()), format, base, out);
    }

    public static void write(
            List<ConceptScheme> schemes, List<Concept> concepts, SkosFormat format, String base, OutputStream out) {
        RDFWriter rdf = format.newWriter(out);
        rdf.startRDF();
        rdf.handleNamespace("skos", Skos.NAMESPACE);
        rdf.handleNamespace("owl", Skos.OWL_NAMESPACE);
        rdf.handleNamespace("dcterms", Skos.DCTERMS_NAMESPACE);
        rdf.handleNamespace("glossary", base + "#");
        SkosWriter writer = new SkosWriter(rdf, base);
        schemes.forEach(writer::write);
        concepts.forEach(writer::write);
        rdf.endRDF();
    }

    private void write(ConceptScheme scheme) {
        IRI subject = schemeAddress(scheme.id());
        say(subject, Skos.TYPE, Skos.SCHEME);
        say(subject, Skos.NOTATION, Skos.VALUES.createLiteral(scheme.id()));
        scheme.texts().forEach(text -> say(subject, text));
    }

    private void write(Concept concept) {
        IRI subject = address(concept.id());
        say(subject, Skos.TYPE, Skos.CONCEPT);
        say(subject, Skos.NOTATION, Skos.VALUES.createLiteral(concept.id()));
        say(subject, Skos.IN_SCHEME, schemeAddress(concept.scheme()));
        if (concept.broader().isEmpty()) {
            say(subject, Skos.TOP_CONCEPT_OF, schemeAddress(concept.scheme()));
        }
        concept.broader().forEach(id -> say(subject, Skos.BROADER, address(id)));
        concept.related().forEach(id -> say(subject, Skos.RELATED, address(id)));
        concept.texts().forEach(text -> say(subject, text));
        concept.matches().forEach(match -> say(subject, Skos.EXACT_MATCH, Skos.VALUES.createIRI(match)));
        if (concept.deprecated()) {
            say(subject, Skos.DEPRECATED, Skos.VALUES.createLiteral(true));
        }
        if (concept.replacedBy() != null) {
            say(subject, Skos.REPLACED_BY, address(concept.replacedBy()));
        }
    }

    private void say(IRI subject, ConceptText text) {
        Value words = Skos.VALUES.createLiteral(text.words(), text.language().code());
        say(subject, Skos.predicate(text.kind(), base), words);
    }

    private void say(IRI subject, IRI predicate, Value object) {
        writer.handleStatement(Skos.VALUES.createStatement(subject, predicate, object));
    }

    private IRI address(String id) {
        return Skos.VALUES.createIRI(base + id);
    }

    private IRI schemeAddress(String id) {
        return Skos.VALUES.createIRI(base + "?scheme=" + id);
    }
}
