package org.lucerna.library.file;

import java.util.List;

/** The text of one file, as it was extracted: its headings and its pages in reading order. Immutable. */
public record ExtractedText(List<String> headings, List<String> pages) {

    /** Of a record without a file. */
    public static final ExtractedText NONE = new ExtractedText(List.of(), List.of());

    public ExtractedText {
        headings = List.copyOf(headings);
        pages = List.copyOf(pages);
    }
}
