package org.lucerna.extractor.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.extractor.draft.Draft.DateSource;
import org.lucerna.extractor.text.CleanText;
import org.lucerna.extractor.text.Languages;
import org.lucerna.foundation.text.Language;
import org.lucerna.imports.extract.Extraction;
import org.lucerna.imports.extract.Extraction.Divisions;
import org.lucerna.imports.extract.Extraction.Document;
import org.lucerna.imports.extract.Extraction.Reason;
import org.lucerna.imports.extract.Extraction.Refused;

/** Makes a document of a draft: cleans the text, parts it, and chooses among what was offered. Not thread safe. */
public final class Finish {

    /** Titles, authors, dates and abstracts stand in the first pages. */
    private static final int OPENING_CHARACTERS = 6_000;

    private static final int SHORTEST_SUMMARY = 40;
    private static final int LONGEST_SUMMARY = 2_000;

    private final Languages languages;

    public Finish(Languages languages) {
        this.languages = languages;
    }

    public Extraction of(Draft draft, String mediaType, String fileName) {
        List<String> pages = pages(draft);
        if (pages.stream().allMatch(String::isBlank)) {
            return new Refused(Reason.NO_TEXT, "no text in " + mediaType);
        }
        String opening = opening(pages);
        String title = Titles.choose(draft.titles(), opening, fileName);
        List<String> declaredAuthors = Authors.clean(draft.authors());
        List<String> printedAuthors = Authors.findPrinted(opening);
        Optional<Language> language = languages.detect(pages);
        return new Document(
                mediaType,
                title,
                printedAuthors.isEmpty() ? declaredAuthors : printedAuthors,
                date(draft, opening, title, fileName),
                language.orElse(draft.language()),
                summary(draft, opening, title),
                draft.headings(),
                draft.divisions(),
                pages,
                draft.ocr(),
                draft.truncated());
    }

    private static List<String> pages(Draft draft) {
        List<String> texts = draft.pages().texts();
        if (draft.divisions() == Divisions.PART) {
            return Parts.of(CleanText.of(String.join("\n\n", texts)));
        }
        List<String> pages = new ArrayList<>(texts.size());
        for (String text : texts) {
            pages.add(CleanText.of(text));
        }
        return pages;
    }

    private static String opening(List<String> pages) {
        StringBuilder opening = new StringBuilder();
        for (String page : pages) {
            if (opening.length() >= OPENING_CHARACTERS) {
                break;
            }
            opening.append(page, 0, Math.min(page.length(), OPENING_CHARACTERS - opening.length()))
                    .append("\n\n");
        }
        return opening.toString();
    }

    /** What is printed outweighs when the file was made: files are converted and printed anew. */
    private static @Nullable LocalDate date(Draft draft, String opening, String title, String fileName) {
        return Optional.ofNullable(draft.dates().get(DateSource.PUBLISHED))
                .or(() -> Dates.findPrinted(opening))
                .or(() -> Dates.findWritten(title))
                .or(() -> Optional.ofNullable(draft.dates().get(DateSource.CREATED)))
                .or(() -> Dates.findWritten(Titles.fromFileName(fileName)))
                .orElse(null);
    }

    private static String summary(Draft draft, String opening, String title) {
        String declared = draft.summary();
        if (declared.length() >= SHORTEST_SUMMARY && !declared.equalsIgnoreCase(title)) {
            return declared.length() <= LONGEST_SUMMARY
                    ? declared
                    : declared.substring(0, declared.lastIndexOf(' ', LONGEST_SUMMARY) + 1)
                                    .strip() + "…";
        }
        return Abstracts.find(opening);
    }
}
