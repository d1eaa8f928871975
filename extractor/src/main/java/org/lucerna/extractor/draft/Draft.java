package org.lucerna.extractor.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lucerna.extractor.text.CleanText;
import org.lucerna.foundation.text.Language;
import org.lucerna.imports.extract.Extraction.Divisions;
import org.lucerna.imports.extract.ExtractionLimits;

/** What a reader gathers of one document. Blank and null offers are ignored; the first of a kind wins. */
public final class Draft {

    private static final int MOST_HEADINGS = 500;
    private static final int LONGEST_HEADING = 250;

    /** Files are said to be of 1601 or 1970 when their clock was never set. */
    private static final int FIRST_OFFICE_FILES = 1980;

    /** Where a title was found. */
    public enum TitleSource {
        /** In the metadata: often stale, often made by a program. */
        DECLARED,
        /** Marked as the title in the text, or in metadata that publishers fill. */
        MARKED,
        /** The largest letters of the first page. */
        LARGEST,
        /** The first heading. */
        HEADING
    }

    /** Where a date was found. */
    public enum DateSource {
        PUBLISHED,
        CREATED
    }

    private final Pages pages;
    private final Map<TitleSource, String> titles = new EnumMap<>(TitleSource.class);
    private final Map<DateSource, LocalDate> dates = new EnumMap<>(DateSource.class);
    private final List<String> authors = new ArrayList<>();
    private final Set<String> headings = new LinkedHashSet<>();
    private String summary = "";
    private @Nullable Language language;
    private Divisions divisions = Divisions.PART;
    private boolean ocr;
    private boolean truncated;

    public Draft(ExtractionLimits limits) {
        this.pages = new Pages(limits);
    }

    public Pages pages() {
        return pages;
    }

    public void offerTitle(TitleSource source, @Nullable String title) {
        if (title != null && !title.isBlank()) {
            titles.putIfAbsent(source, CleanText.line(title));
        }
    }

    /** Several that stand out, the most striking first; what is a date or the name of a journal gives way to the next. */
    public void offerTitles(TitleSource source, List<String> found) {
        Titles.mostTelling(found).ifPresent(title -> offerTitle(source, title));
    }

    public void offerAuthors(@Nullable String names) {
        if (names != null && !names.isBlank()) {
            authors.add(CleanText.line(names));
        }
    }

    public void offerDate(DateSource source, @Nullable String date) {
        if (date != null) {
            Dates.parse(date)
                    .filter(day -> source != DateSource.CREATED || day.getYear() >= FIRST_OFFICE_FILES)
                    .ifPresent(day -> dates.putIfAbsent(source, day));
        }
    }

    public void offerSummary(@Nullable String text) {
        if (text != null && summary.isEmpty() && !text.isBlank()) {
            summary = CleanText.line(text);
        }
    }

    /** Only where the file's word can be trusted; it counts when the text itself is too short to tell. */
    public void offerLanguage(@Nullable String tag) {
        if (tag != null && language == null && !tag.isBlank()) {
            language = Language.parse(tag).orElse(null);
        }
    }

    public void addHeading(String heading) {
        String line = CleanText.line(heading);
        if (!line.isEmpty() && line.length() <= LONGEST_HEADING && headings.size() < MOST_HEADINGS) {
            headings.add(line);
        }
    }

    public void dividedInto(Divisions newDivisions) {
        divisions = newDivisions;
    }

    public void markOcr() {
        ocr = true;
    }

    public void markTruncated() {
        truncated = true;
    }

    Map<TitleSource, String> titles() {
        return titles;
    }

    Map<DateSource, LocalDate> dates() {
        return dates;
    }

    List<String> authors() {
        return authors;
    }

    List<String> headings() {
        return List.copyOf(headings);
    }

    String summary() {
        return summary;
    }

    @Nullable
    Language language() {
        return language;
    }

    Divisions divisions() {
        return divisions;
    }

    boolean ocr() {
        return ocr;
    }

    boolean truncated() {
        return truncated;
    }
}
