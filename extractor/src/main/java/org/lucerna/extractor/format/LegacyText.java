package org.lucerna.extractor.format;

import java.util.Set;
import org.lucerna.extractor.draft.Draft;
import org.lucerna.extractor.draft.Draft.TitleSource;
import org.lucerna.extractor.draft.Pages;
import org.lucerna.imports.extract.Extraction.Divisions;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XHTML that Tika makes of old office files into pages, slides, sheets and headings. */
final class LegacyText extends DefaultHandler {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> BLOCKS = Set.of("p", "div", "li", "table", "tr", "ul", "ol");

    private final Draft draft;
    private final Pages pages;
    private final FileType type;
    private final PageBreaks breaks;
    private final StringBuilder heading = new StringBuilder();
    private boolean inBody;
    private boolean inHeading;
    private boolean firstDivision = true;
    private int cellDepth;

    LegacyText(Draft draft, FileType type) {
        this.draft = draft;
        this.pages = draft.pages();
        this.type = type;
        this.breaks = new PageBreaks(pages);
    }

    void settle() {
        switch (type) {
            case PPT -> draft.dividedInto(Divisions.SLIDE);
            case XLS -> draft.dividedInto(Divisions.SHEET);
            default -> breaks.settle(draft);
        }
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("body")) {
            inBody = true;
        }
        String styleClass = attributes.getValue("class");
        boolean slide = type == FileType.PPT && "slide-content".equals(styleClass);
        boolean sheet = type == FileType.XLS && "page".equals(styleClass);
        if (slide || sheet) {
            if (!firstDivision) {
                pages.endPage();
            }
            firstDivision = false;
        }
        if (HEADINGS.contains(name) || (name.equals("p") && "title".equals(styleClass))) {
            startHeading();
        }
        if (name.equals("td") || name.equals("th")) {
            cellDepth++;
        } else if (cellDepth == 0 && BLOCKS.contains(name)) {
            pages.endLine();
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (!inBody) {
            return;
        }
        String text = new String(characters, start, length);
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == RtfMarks.PAGE || c == RtfMarks.PAGE_BEFORE || c == RtfMarks.HEADING || c == '\f') {
                write(text, from, i);
                if (c == RtfMarks.HEADING) {
                    startHeading();
                } else if (c != RtfMarks.PAGE_BEFORE || !pages.isPageBlank()) {
                    breaks.asked();
                }
                from = i + 1;
            }
        }
        write(text, from, text.length());
    }

    private void write(String text, int from, int to) {
        pages.append(text, from, to);
        if (inHeading) {
            heading.append(text, from, to);
        }
    }

    private void startHeading() {
        inHeading = true;
        heading.setLength(0);
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        characters(characters, start, length);
    }

    /** The blocks of a cell stay on its line. */
    private void endBlock(boolean paragraph) {
        if (cellDepth > 0) {
            pages.append(" ");
        } else if (paragraph) {
            pages.endParagraph();
        } else {
            pages.endLine();
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "td", "th" -> {
                cellDepth--;
                pages.append("\t");
            }
            case "tr" -> pages.endLine();
            case "br", "li", "div" -> endBlock(false);
            case "p", "table", "h1", "h2", "h3", "h4", "h5", "h6" -> endBlock(true);
            default -> {
                // inline
            }
        }
        if (inHeading && (HEADINGS.contains(name) || name.equals("p"))) {
            inHeading = false;
            if (type != FileType.XLS) {
                draft.offerTitle(TitleSource.HEADING, heading.toString());
                draft.addHeading(heading.toString());
            }
        }
    }
}
