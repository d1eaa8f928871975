package org.lucerna.extractor.format;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lucerna.extractor.draft.Draft;
import org.lucerna.extractor.draft.Draft.TitleSource;
import org.lucerna.extractor.draft.Pages;

/** Follows the elements of an OpenDocument's {@code content.xml}. */
final class OpenDocumentText implements Xml.Listener {

    private static final int LONGEST_HEADING = 500;

    private final Draft draft;
    private final Pages pages;
    private final OpenDocumentStyles styles;
    private final PageBreaks breaks;

    private final StringBuilder heading = new StringBuilder();
    private boolean inBody;
    private boolean inSpreadsheet;
    private int paragraphDepth;
    private int headingDepth;
    private boolean title;
    private boolean slideTitle;
    private boolean firstDivision = true;
    private boolean firstParagraph = true;
    private int cellDepth;

    OpenDocumentText(Draft draft, OpenDocumentStyles styles, PageBreaks breaks) {
        this.draft = draft;
        this.pages = draft.pages();
        this.styles = styles;
        this.breaks = breaks;
    }

    @Override
    public void start(XMLStreamReader element) throws XMLStreamException {
        if (!inBody) {
            inBody = element.getLocalName().equals("body");
            styles.start(element);
            return;
        }
        switch (element.getLocalName()) {
            case "h" -> startParagraph(element, true);
            case "p" -> startParagraph(element, false);
            case "s" -> write(" ");
            case "tab" -> write("\t");
            case "line-break" -> {
                pages.append("\n");
                heading.append(' ');
            }
            case "soft-page-break" -> breaks.rendered();
            case "spreadsheet" -> inSpreadsheet = true;
            case "page" -> startDivision();
            case "table" -> {
                if (inSpreadsheet && cellDepth == 0) {
                    startDivision();
                    sheetName(Xml.attribute(element, "name"));
                }
            }
            case "table-cell", "covered-table-cell" -> cellDepth++;
            case "frame" -> slideTitle = "title".equals(Xml.attribute(element, "class"));
            case "note-citation", "tracked-changes", "annotation", "settings", "sequence-decls", "forms" ->
                Xml.skip(element);
            default -> {
                // a container, or how it looks
            }
        }
    }

    private void sheetName(@Nullable String name) {
        if (name != null && !name.isBlank()) {
            pages.append(name);
            pages.endParagraph();
            if (!name.matches("(?U)\\p{L}+ ?\\d+")) {
                draft.addHeading(name);
            }
        }
    }

    private void startDivision() {
        if (!firstDivision) {
            pages.endPage();
        }
        firstDivision = false;
    }

    private void startParagraph(XMLStreamReader element, boolean isHeading) {
        String style = Xml.attribute(element, "style-name");
        if (paragraphDepth++ == 0) {
            if (styles.beginsPage(style) && !firstParagraph) {
                breaks.asked();
            }
            firstParagraph = false;
            title = styles.isTitle(style);
            heading.setLength(0);
        } else {
            pages.endLine();
        }
        headingDepth += isHeading ? 1 : 0;
    }

    private void write(CharSequence text) {
        pages.append(text);
        if ((headingDepth > 0 || title || slideTitle) && heading.length() < LONGEST_HEADING) {
            heading.append(text);
        }
    }

    @Override
    public void text(XMLStreamReader characters) {
        if (paragraphDepth > 0) {
            write(characters.getText());
        }
    }

    @Override
    public void end(XMLStreamReader element) throws IOException {
        if (!inBody) {
            return;
        }
        switch (element.getLocalName()) {
            case "h" -> {
                endParagraph();
                headingDepth--;
            }
            case "p" -> endParagraph();
            case "table-cell", "covered-table-cell" -> {
                cellDepth--;
                pages.append("\t");
            }
            case "table-row" -> pages.endLine();
            case "table" -> pages.endParagraph();
            case "frame" -> slideTitle = false;
            default -> {
                // nothing ends that matters
            }
        }
    }

    private void endParagraph() {
        paragraphDepth--;
        if (!heading.isEmpty() && paragraphDepth == 0) {
            draft.offerTitle(title ? TitleSource.MARKED : TitleSource.HEADING, heading.toString());
            draft.addHeading(heading.toString());
            heading.setLength(0);
        }
        if (cellDepth == 0) {
            pages.endParagraph();
        } else {
            pages.append(" ");
        }
    }
}
