package org.lucerna.extractor.format;

import org.lucerna.extractor.draft.Draft;
import org.lucerna.extractor.draft.Pages;
import org.lucerna.imports.extract.Extraction.Divisions;

/**
 * Page breaks of word processors: those that the program noted when it last laid out the text, and those that the writer
 * asked for. Only the first give every page its number; with the second alone the pages count when none is longer than a
 * printed page can be.
 */
final class PageBreaks {

    private static final int FULLEST_PRINTED_PAGE = 6_000;

    private final Pages pages;
    private boolean rendered;
    private boolean lastWasAsked;

    PageBreaks(Pages pages) {
        this.pages = pages;
    }

    void asked() {
        pages.endPage();
        lastWasAsked = true;
    }

    /** An asked break is often noted once more by the layout. */
    void rendered() {
        rendered = true;
        if (!(lastWasAsked && pages.isPageBlank())) {
            pages.endPage();
        }
        lastWasAsked = false;
    }

    /** Decides what the divisions are, when all is read. */
    void settle(Draft draft) {
        boolean plausible =
                pages.number() > 1 && pages.texts().stream().allMatch(text -> text.length() <= FULLEST_PRINTED_PAGE);
        draft.dividedInto(rendered || plausible ? Divisions.PAGE : Divisions.PART);
    }
}
