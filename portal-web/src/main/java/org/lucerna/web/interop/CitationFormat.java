package org.lucerna.web.interop;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.lucerna.library.resource.ResourceView;

/** A way to hand a reference to another program. */
public enum CitationFormat {
    /** Research Information Systems, as EndNote, Zotero and Mendeley read it. */
    RIS("ris", "application/x-research-info-systems;charset=UTF-8", Ris::write),
    BIBTEX("bib", "application/x-bibtex;charset=UTF-8", BibTex::write),
    /** Citation Style Language 1.0.2, one item. */
    CSL_JSON("json", "application/vnd.citationstyles.csl+json", CslJson::write);

    private final String extension;
    private final String mediaType;
    private final Function<Citation, String> writer;

    CitationFormat(String extension, String mediaType, Function<Citation, String> writer) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.writer = writer;
    }

    public static Optional<CitationFormat> find(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** @param portal under which readers reach the record */
    public String write(ResourceView view, URI portal) {
        return writer.apply(Citation.of(view, portal));
    }
}
