package org.lucerna.vocabulary.skos;

import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;

/** The two ways in which RDF is written here (W3C Recommendations of 25 February 2014). */
public enum SkosFormat {
    TURTLE("text/turtle", "ttl", TurtleParser::new, TurtleWriter::new),
    RDF_XML("application/rdf+xml", "rdf", SkosFormat::guardedXmlParser, RDFXMLWriter::new);

    private final String mediaType;
    private final String ending;
    private final Supplier<RDFParser> parser;
    private final Function<OutputStream, RDFWriter> writer;

    SkosFormat(String mediaType, String ending, Supplier<RDFParser> parser, Function<OutputStream, RDFWriter> writer) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.parser = parser;
        this.writer = writer;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of file names, without its dot. */
    public String ending() {
        return ending;
    }

    /** The format that a file of this name is most likely in; empty when the name does not tell. */
    public static Optional<SkosFormat> ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".ttl") || lower.endsWith(".turtle")) {
            return Optional.of(TURTLE);
        }
        return lower.endsWith(".rdf") || lower.endsWith(".xml") || lower.endsWith(".owl")
                ? Optional.of(RDF_XML)
                : Optional.empty();
    }

    RDFParser newParser() {
        return parser.get();
    }

    RDFWriter newWriter(OutputStream out) {
        RDFWriter made = writer.apply(out);
        made.getWriterConfig().set(BasicWriterSettings.PRETTY_PRINT, true);
        return made;
    }

    /** No document type at all: without one there are neither entities that grow nor files and addresses to fetch. */
    private static RDFParser guardedXmlParser() {
        RDFParser guarded = new RDFXMLParser();
        guarded.set(XMLParserSettings.SECURE_PROCESSING, true);
        guarded.set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
        guarded.set(XMLParserSettings.EXTERNAL_GENERAL_ENTITIES, false);
        guarded.set(XMLParserSettings.EXTERNAL_PARAMETER_ENTITIES, false);
        guarded.set(XMLParserSettings.LOAD_EXTERNAL_DTD, false);
        return guarded;
    }
}
