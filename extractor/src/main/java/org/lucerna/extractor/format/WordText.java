package org.lucerna.extractor.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lucerna.extractor.draft.Draft;
import org.lucerna.extractor.draft.Draft.TitleSource;
import org.lucerna.extractor.draft.Pages;

/** Follows the elements of {@code word/document.xml}. */
final class WordText implements Xml.Listener {

    private static final int LONGEST_HEADING = 500;

    private final Draft draft;
    private final Pages pages;
    private final WordStyles styles;
    private final PageBreaks breaks;
    private final Map<String, String> footnotes;
    private final Map<String, String> endnotes;

    private final List<String> notesToCome = new ArrayList<>();
    private final StringBuilder heading = new StringBuilder();
    private WordStyles.Role role = WordStyles.Role.TEXT;
    private boolean inText;
    private boolean inParagraphProperties;
    private boolean sectionEnds;
    private int tableDepth;
    private boolean cellHasParagraph;
    private int cell;
    private int cellWithBreak;

    WordText(
            Draft draft,
            WordStyles styles,
            PageBreaks breaks,
            Map<String, String> footnotes,
            Map<String, String> endnotes) {
        this.draft = draft;
        this.pages = draft.pages();
        this.styles = styles;
        this.breaks = breaks;
        this.footnotes = footnotes;
        this.endnotes = endnotes;
    }

    @Override
    public void start(XMLStreamReader element) throws XMLStreamException {
        switch (element.getLocalName()) {
            case "t" -> inText = true;
            case "tab" -> {
                // in the paragraph's properties it is a tab stop
                if (!inParagraphProperties) {
                    write("\t");
                }
            }
            case "br" -> lineOrPage(Xml.attribute(element, "type"));
            case "cr" -> pages.endLine();
            case "noBreakHyphen" -> write("-");
            case "lastRenderedPageBreak" -> renderedBreak();
            case "pPr" -> inParagraphProperties = true;
            case "pStyle" -> role = styles.roleOf(Xml.attribute(element, "val"));
            case "pageBreakBefore" -> breakBefore(Xml.attribute(element, "val"));
            case "sectPr" -> sectionEnds = inParagraphProperties;
            case "type" -> sectionEnds &= !"continuous".equals(Xml.attribute(element, "val"));
            case "tbl" -> tableDepth++;
            case "tr" -> {
                cell = 0;
                cellWithBreak = 0;
            }
            case "tc" -> {
                cell++;
                cellHasParagraph = false;
            }
            case "p" -> startParagraph();
            case "footnoteReference" -> note(footnotes, element);
            case "endnoteReference" -> note(endnotes, element);
            // deleted text, text moved away, field codes, and second renderings of drawings
            case "del", "moveFrom", "instrText", "delText", "Fallback", "fldData" -> Xml.skip(element);
            default -> {
                // a container, or how it looks
            }
        }
    }

    private void startParagraph() {
        role = WordStyles.Role.TEXT;
        heading.setLength(0);
        if (tableDepth > 0 && cellHasParagraph) {
            pages.endLine();
        }
    }

    private void lineOrPage(@Nullable String type) {
        if ("page".equals(type)) {
            writeNotes();
            breaks.asked();
        } else if (pages.characters() > 0) {
            pages.append("\n");
            heading.append(' ');
        }
    }

    private void breakBefore(@Nullable String value) {
        boolean off = "0".equals(value) || "false".equals(value) || "off".equals(value);
        if (!off && !pages.isPageBlank()) {
            breaks.asked();
        }
    }

    /** In a row that runs over two pages each cell notes the break. */
    private void renderedBreak() {
        if (tableDepth == 0 || cellWithBreak == 0 || cellWithBreak == cell) {
            cellWithBreak = cell;
            writeNotes();
            breaks.rendered();
        }
    }

    private void note(Map<String, String> notes, XMLStreamReader reference) {
        String note = notes.get(Xml.attribute(reference, "id"));
        if (note != null && !note.isBlank()) {
            notesToCome.add(note);
        }
    }

    private void write(CharSequence text) {
        pages.append(text);
        if (role != WordStyles.Role.TEXT && heading.length() < LONGEST_HEADING) {
            heading.append(text);
        }
    }

    @Override
    public void text(XMLStreamReader characters) {
        if (inText) {
            write(characters.getText());
        }
    }

    @Override
    public void end(XMLStreamReader element) throws IOException {
        switch (element.getLocalName()) {
            case "t" -> inText = false;
            case "pPr" -> inParagraphProperties = false;
            case "p" -> endParagraph();
            case "tc" -> pages.append("\t");
            case "tr" -> pages.endLine();
            case "tbl" -> {
                tableDepth--;
                pages.endParagraph();
            }
            default -> {
                // nothing ends that matters
            }
        }
    }

    /** At the foot of their paragraph, or of the page where that ends before. */
    private void writeNotes() {
        for (String note : notesToCome) {
            pages.endLine();
            pages.append(note);
            pages.endParagraph();
        }
        notesToCome.clear();
    }

    private void endParagraph() {
        if (tableDepth > 0) {
            cellHasParagraph = true;
        } else {
            pages.endParagraph();
        }
        if (!heading.isEmpty()) {
            draft.offerTitle(
                    role == WordStyles.Role.TITLE ? TitleSource.MARKED : TitleSource.HEADING, heading.toString());
            draft.addHeading(heading.toString());
        }
        writeNotes();
        role = WordStyles.Role.TEXT;
        heading.setLength(0);
        if (sectionEnds) {
            sectionEnds = false;
            breaks.asked();
        }
    }
}
