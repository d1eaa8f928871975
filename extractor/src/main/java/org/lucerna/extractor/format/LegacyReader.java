package org.lucerna.extractor.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Date;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.lucerna.extractor.draft.Draft;
import org.lucerna.extractor.draft.Draft.DateSource;
import org.lucerna.extractor.draft.Draft.TitleSource;
import org.lucerna.imports.extract.Extraction.Reason;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** PPT, XLS and RTF, by Tika. What is embedded in them is left alone; macros are not read. */
final class LegacyReader implements FormatReader {

    private final Parser office = new OfficeParser();
    private final Parser rtf = new RTFParser();

    @Override
    public void read(Source source, Draft draft) throws IOException {
        LegacyText text = new LegacyText(draft, source.type());
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, source.type().mediaType());
        try (TikaInputStream in = TikaInputStream.get(source.file())) {
            if (source.type() == FileType.RTF) {
                rtf.parse(RtfMarks.mark(in), text, metadata, context());
            } else {
                office.parse(in, text, metadata, context());
            }
        } catch (EncryptedDocumentException | org.apache.poi.EncryptedDocumentException e) {
            throw new Unreadable(Reason.ENCRYPTED, "an office file with a password");
        } catch (ZeroByteFileException e) {
            throw new Unreadable(Reason.EMPTY, "0 bytes");
        } catch (TikaException | SAXException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            text.settle();
            offerMetadata(metadata, draft);
        }
    }

    private static void offerMetadata(Metadata metadata, Draft draft) {
        draft.offerTitle(TitleSource.DECLARED, metadata.get(TikaCoreProperties.TITLE));
        for (String author : metadata.getValues(TikaCoreProperties.CREATOR)) {
            draft.offerAuthors(author);
        }
        Date created = metadata.getDate(TikaCoreProperties.CREATED);
        if (created != null) {
            draft.offerDate(DateSource.CREATED, created.toInstant().toString());
        }
        draft.offerSummary(metadata.get(TikaCoreProperties.DESCRIPTION));
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        OfficeParserConfig config = new OfficeParserConfig();
        config.setExtractMacros(false);
        config.setIncludeHeadersAndFooters(false);
        context.set(OfficeParserConfig.class, config);
        context.set(EmbeddedDocumentExtractor.class, new EmbeddedDocumentExtractor() {
            @Override
            public boolean shouldParseEmbedded(Metadata metadata) {
                return false;
            }

            @Override
            public void parseEmbedded(
                    InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
                // An embedded file is not this document's text.
            }
        });
        return context;
    }
}
