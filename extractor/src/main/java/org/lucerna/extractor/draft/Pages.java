package org.lucerna.extractor.draft;

import java.util.ArrayList;
import java.util.List;
import org.lucerna.imports.extract.ExtractionLimits;

/**
 * The text of a document as it is read, page by page. Lines end with one newline, paragraphs with two. Throws
 * {@link TextFull} when a limit is reached. Not thread safe.
 */
public final class Pages {

    private final int characterLimit;
    private final int pageLimit;
    private final List<StringBuilder> pages = new ArrayList<>();
    private StringBuilder page = new StringBuilder();
    private int characters;

    public Pages(ExtractionLimits limits) {
        this.characterLimit = limits.characters();
        this.pageLimit = limits.pages();
        pages.add(page);
    }

    public Pages append(CharSequence text) {
        return append(text, 0, text.length());
    }

    public Pages append(CharSequence text, int start, int end) {
        int fits = Math.min(end - start, characterLimit - characters);
        page.append(text, start, start + fits);
        characters += fits;
        if (fits < end - start) {
            throw new TextFull();
        }
        return this;
    }

    public void endLine() {
        if (!page.isEmpty() && page.charAt(page.length() - 1) != '\n') {
            append("\n");
        }
    }

    public void endParagraph() {
        endLine();
        int length = page.length();
        if (length > 1 && page.charAt(length - 2) != '\n') {
            append("\n");
        }
    }

    public void endPage() {
        if (pages.size() >= pageLimit) {
            throw new TextFull();
        }
        page = new StringBuilder();
        pages.add(page);
    }

    /** The number of the page that is being filled, from 1. */
    public int number() {
        return pages.size();
    }

    /** Whether nothing but white space stands on the page that is being filled. */
    public boolean isPageBlank() {
        return page.chars().allMatch(Character::isWhitespace);
    }

    public int characters() {
        return characters;
    }

    public boolean isBlank() {
        return pages.stream().allMatch(text -> text.chars().allMatch(Character::isWhitespace));
    }

    /** The text of page {@code number}, from 1. */
    public String text(int number) {
        return pages.get(number - 1).toString();
    }

    /** Puts recognised text on a page that had none. */
    public void fill(int number, String text) {
        int fits = Math.min(text.length(), characterLimit - characters);
        pages.get(number - 1).append(text, 0, fits);
        characters += fits;
        if (fits < text.length()) {
            throw new TextFull();
        }
    }

    public void addBlankPagesUpTo(int count) {
        while (pages.size() < count) {
            endPage();
        }
    }

    public List<String> texts() {
        return pages.stream().map(StringBuilder::toString).toList();
    }
}
