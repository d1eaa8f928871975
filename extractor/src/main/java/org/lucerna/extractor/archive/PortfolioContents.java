package org.lucerna.extractor.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.lucerna.extractor.format.Unreadable;
import org.lucerna.imports.extract.Extraction.Reason;

/** The files in a PDF portfolio, as its name tree has them. ISO 32000-1, 7.11.4 and 12.3.5. */
final class PortfolioContents implements ArchiveContents {

    private static final int DEEPEST_TREE = 20;

    private final PDDocument pdf;
    private final Iterator<Map.Entry<String, PDComplexFileSpecification>> files;
    private Map.@Nullable Entry<String, PDComplexFileSpecification> file;

    PortfolioContents(Path portfolio) throws IOException {
        try {
            pdf = Loader.loadPDF(portfolio.toFile());
        } catch (InvalidPasswordException e) {
            throw new Unreadable(Reason.ENCRYPTED, "a PDF with a password");
        }
        Map<String, PDComplexFileSpecification> all = new LinkedHashMap<>();
        PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            collect(names.getEmbeddedFiles(), DEEPEST_TREE, all);
        }
        files = all.entrySet().iterator();
    }

    private static void collect(
            PDNameTreeNode<PDComplexFileSpecification> node, int deepest, Map<String, PDComplexFileSpecification> all)
            throws IOException {
        Map<String, PDComplexFileSpecification> here = node.getNames();
        if (here != null) {
            all.putAll(here);
        }
        if (node.getKids() != null && deepest > 0) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                collect(kid, deepest - 1, all);
            }
        }
    }

    @Override
    public boolean next() {
        file = files.hasNext() ? files.next() : null;
        return file != null;
    }

    @Override
    public String name() {
        String given = present().getValue().getFilename();
        return given == null || given.isBlank() ? present().getKey() : given;
    }

    @Override
    public void refuse() {
        if (embedded() == null) {
            throw new Unreadable(Reason.CORRUPT, "named in the portfolio, and not in it");
        }
    }

    @Override
    public InputStream content() throws IOException {
        return Objects.requireNonNull(embedded(), "looked at before").createInputStream();
    }

    @Override
    public long packedBytes() {
        PDEmbeddedFile packed = embedded();
        return packed == null ? 0 : packed.getLength();
    }

    private @Nullable PDEmbeddedFile embedded() {
        PDComplexFileSpecification here = present().getValue();
        PDEmbeddedFile unicode = here.getEmbeddedFileUnicode();
        return unicode != null ? unicode : here.getEmbeddedFile();
    }

    private Map.Entry<String, PDComplexFileSpecification> present() {
        return Objects.requireNonNull(file, "there is no present file");
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
