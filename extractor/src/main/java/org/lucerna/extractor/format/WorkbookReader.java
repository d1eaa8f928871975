package org.lucerna.extractor.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.lucerna.extractor.draft.Draft;
import org.lucerna.imports.extract.Extraction.Divisions;

/** XLSX: sheets in the order of their tabs, row by row, values as the program shows them. */
final class WorkbookReader implements FormatReader {

    private record Sheet(String name, String part) {}

    @Override
    public void read(Source source, Draft draft) throws IOException {
        draft.dividedInto(Divisions.SHEET);
        try (ZipPackage zip = ZipPackage.open(source.file(), source.limits())) {
            OfficeMetadata.readOpenXml(zip, draft);
            SharedStrings strings = SharedStrings.read(zip, source.limits().characters());
            NumberFormats formats = NumberFormats.read(zip);
            boolean first = true;
            for (Sheet sheet : sheets(zip)) {
                if (!first) {
                    draft.pages().endPage();
                }
                first = false;
                draft.pages().append(sheet.name);
                draft.pages().endParagraph();
                if (!sheet.name.matches("(?U)\\p{L}+ ?\\d+")) {
                    draft.addHeading(sheet.name);
                }
                Optional<InputStream> xml = zip.find(sheet.part);
                if (xml.isPresent()) {
                    Xml.walk(xml.get(), new SheetText(draft.pages(), strings, formats));
                }
            }
        }
    }

    private static List<Sheet> sheets(ZipPackage zip) throws IOException {
        Relations relations = Relations.of(zip, "xl/workbook.xml");
        List<Sheet> sheets = new ArrayList<>();
        Xml.walk(zip.get("xl/workbook.xml"), new Xml.Listener() {
            @Override
            public void start(XMLStreamReader element) {
                Optional<String> part = relations.target(Relations.id(element));
                if (element.getLocalName().equals("sheet") && part.isPresent()) {
                    String name = Xml.attribute(element, "name");
                    sheets.add(new Sheet(name == null ? "" : name, part.get()));
                }
            }
        });
        return sheets;
    }
}
