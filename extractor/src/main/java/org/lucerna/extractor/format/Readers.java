package org.lucerna.extractor.format;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.lucerna.extractor.draft.Draft;
import org.lucerna.imports.extract.Extraction.Reason;

/** Which reader reads which type: the place to add a format. Not thread safe. */
public final class Readers {

    private final Map<FileType, FormatReader> readers = new EnumMap<>(FileType.class);

    public Readers(Ocr ocr) {
        register(new PdfReader(ocr), FileType.PDF);
        register(new WordReader(), FileType.DOCX);
        register(new SlidesReader(), FileType.PPTX);
        register(new WorkbookReader(), FileType.XLSX);
        register(new OpenDocumentReader(), FileType.ODT, FileType.ODP, FileType.ODS);
        register(new EpubReader(), FileType.EPUB);
        register(new OldWordReader(), FileType.DOC);
        register(new LegacyReader(), FileType.PPT, FileType.XLS, FileType.RTF);
        register(new HtmlReader(), FileType.HTML);
        register(new PlainTextReader(), FileType.TEXT, FileType.MARKDOWN);
        register(new PictureReader(ocr), FileType.PNG, FileType.JPEG, FileType.TIFF);
    }

    private void register(FormatReader reader, FileType... types) {
        for (FileType type : types) {
            readers.put(type, reader);
        }
    }

    /** @throws Unreadable when there is no reader for this type, or the reader can name what is wrong */
    public void read(Source source, Draft draft) throws IOException {
        FormatReader reader = readers.get(source.type());
        if (reader == null) {
            throw switch (source.type()) {
                case ENCRYPTED_OFFICE -> new Unreadable(Reason.ENCRYPTED, "an office file with a password");
                case BROKEN_ZIP -> new Unreadable(Reason.CORRUPT, "not a whole ZIP");
                default -> new Unreadable(Reason.UNSUPPORTED, "not a type that is read");
            };
        }
        reader.read(source, draft);
    }
}
