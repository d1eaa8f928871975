package org.lucerna.extractor.format;

import javax.xml.stream.XMLStreamReader;
import org.lucerna.extractor.draft.Pages;

/** The cells of one sheet of an XLSX: a line a row, a tab between cells. */
final class SheetText implements Xml.Listener {

    private static final int LONGEST_CELL = 40_000;

    private final Pages pages;
    private final SharedStrings strings;
    private final NumberFormats formats;
    private final StringBuilder value = new StringBuilder();
    private String type = "n";
    private int style;
    private boolean inValue;
    private boolean rowHasCell;

    SheetText(Pages pages, SharedStrings strings, NumberFormats formats) {
        this.pages = pages;
        this.strings = strings;
        this.formats = formats;
    }

    @Override
    public void start(XMLStreamReader element) {
        switch (element.getLocalName()) {
            case "c" -> {
                String cellType = Xml.attribute(element, "t");
                type = cellType == null ? "n" : cellType;
                style = NumberFormats.number(Xml.attribute(element, "s"));
                value.setLength(0);
            }
            case "v", "t" -> inValue = true;
            default -> {
                // formulas, widths, links
            }
        }
    }

    @Override
    public void text(XMLStreamReader characters) {
        if (inValue && value.length() < LONGEST_CELL) {
            value.append(characters.getText());
        }
    }

    @Override
    public void end(XMLStreamReader element) {
        switch (element.getLocalName()) {
            case "v", "t" -> inValue = false;
            case "c" -> endCell();
            case "row" -> {
                pages.endLine();
                rowHasCell = false;
            }
            default -> {
                // nothing ends that matters
            }
        }
    }

    private void endCell() {
        if (value.isEmpty()) {
            return;
        }
        String raw = value.toString();
        String shown = switch (type) {
            case "s" -> strings.get(raw);
            case "n" -> formats.show(raw, style);
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            default -> raw;
        };
        if (!shown.isBlank()) {
            if (rowHasCell) {
                pages.append("\t");
            }
            pages.append(shown.replace('\n', ' '));
            rowHasCell = true;
        }
    }
}
