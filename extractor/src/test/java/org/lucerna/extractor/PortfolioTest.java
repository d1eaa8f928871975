package org.lucerna.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.imports.extract.Extraction;
import org.lucerna.imports.extract.Extraction.Archive;
import org.lucerna.imports.extract.Extraction.Document;
import org.lucerna.imports.extract.Extraction.Member;
import org.lucerna.imports.extract.process.ProcessExtractor;

class PortfolioTest {

    private static final Map<String, String> FILES =
            Map.of("minutes.txt", "What was said about shelters.", "../../list.txt", "Who was there, by country.");

    @TempDir
    Path folder;

    @Test
    void aPortfolioIsAnEnvelopeWhoseFilesAreTakenOneByOne() throws Exception {
        Path file = pdf(true);
        try (ProcessExtractor extractor = new ProcessExtractor(Extractors.settings(folder.resolve("work")))) {
            try (Archive portfolio = (Archive) extractor.extract(file, "portfolio.pdf")) {
                assertThat(portfolio.members())
                        .extracting(Member::name)
                        .containsExactlyInAnyOrder("minutes.txt", "list.txt");
                for (Member member : portfolio.members()) {
                    assertThat(Files.readString(member.file())).isIn(FILES.values());
                }
            }
        }
    }

    @Test
    void whatIsAttachedToAnOrdinaryPdfStaysOutOfItsText() throws Exception {
        Path file = pdf(false);
        try (ProcessExtractor extractor = new ProcessExtractor(Extractors.settings(folder.resolve("work")))) {
            Extraction extraction = extractor.extract(file, "report.pdf");
            assertThat(((Document) extraction).pages()).containsExactly("The envelope itself says this much.");
        }
    }

    private Path pdf(boolean portfolio) throws IOException {
        Path file = folder.resolve("made.pdf");
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(60, 700);
                content.showText("The envelope itself says this much.");
                content.endText();
            }
            Map<String, PDComplexFileSpecification> files = new LinkedHashMap<>();
            for (Map.Entry<String, String> each : FILES.entrySet()) {
                PDComplexFileSpecification specification = new PDComplexFileSpecification();
                specification.setFile(each.getKey());
                specification.setEmbeddedFile(new PDEmbeddedFile(
                        pdf, new ByteArrayInputStream(each.getValue().getBytes(StandardCharsets.UTF_8))));
                files.put(each.getKey(), specification);
            }
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(files);
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            pdf.getDocumentCatalog().setNames(names);
            if (portfolio) {
                pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Collection"), new COSDictionary());
            }
            pdf.save(file.toFile());
        }
        return file;
    }
}
