package org.lucerna.web.library;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.library.resource.FileView;
import org.lucerna.library.resource.Resources;
import org.lucerna.search.ItemKey;
import org.lucerna.search.MarkedPage;
import org.lucerna.search.SearchIndex;
import org.lucerna.web.page.FileSizes;
import org.lucerna.web.page.ShownPage;

/**
 * A record's document, one page of its text at a time with the words of the search marked. For a PDF the browser's viewer
 * takes its place where scripts run; the address is the same.
 */
@Named("document")
@RequestScoped
public class DocumentReader {

    @Inject
    private RecordPage record;

    @Inject
    private Resources resources;

    @Inject
    private SearchIndex index;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private @Nullable FileView file;
    private int number = 1;
    private String html = "";

    @PostConstruct
    void load() {
        file = record.view().file();
        if (file != null && file.pages() > 0) {
            number = Math.clamp(asked(), 1, file.pages());
            html = marked().map(MarkedPage::html).orElseGet(this::plain);
        }
    }

    private int asked() {
        String asked = Optional.ofNullable(request.getParameter("page")).orElse("");
        return asked.matches("[0-9]{1,7}") ? Integer.parseInt(asked) : 1;
    }

    private Optional<MarkedPage> marked() {
        if (record.getWords().isEmpty()) {
            return Optional.empty();
        }
        try {
            ItemKey item = new ItemKey("resource", record.view().id());
            return index.mark(item, number, record.getSearch().query(page.getLanguage()), Acting.current());
        } catch (SearchIndex.Unavailable e) {
            // Reading goes on without marks.
            return Optional.empty();
        }
    }

    private String plain() {
        try {
            String text = resources.pageText(record.view().id(), number);
            return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        } catch (NotFound e) {
            // The text is derived from the original, and can be away while the record and the original are there.
            return "";
        }
    }

    private FileView file() {
        if (file == null) {
            throw new IllegalStateException("Ask isPresent first");
        }
        return file;
    }

    /** Whether the record has a file at all. */
    public boolean isPresent() {
        return file != null;
    }

    public boolean isPdf() {
        return file().mediaType().equals("application/pdf");
    }

    public String getFileName() {
        return file().fileName();
    }

    public String getSize() {
        return FileSizes.written(file().size(), page.getWords());
    }

    /** What people call files like it: PDF, Word, PowerPoint. */
    public String getType() {
        return FileSizes.type(file().mediaType(), file().fileName());
    }

    public String getAddress() {
        return record.getApiAddress() + "/file";
    }

    /** How long it is, in its own measure: 151 pages, 24 slides. */
    public String getLength() {
        return page.getWords().text("document.length." + divisions(), file().pages());
    }

    private String divisions() {
        return file().divisions().name().toLowerCase(Locale.ROOT);
    }

    public boolean isOcr() {
        return file().ocr();
    }

    public boolean isTruncated() {
        return file().truncated();
    }

    public int getNumber() {
        return number;
    }

    public int getPages() {
        return file().pages();
    }

    /** "Page 47 of 151", or slide, sheet, chapter, part. */
    public String getPlace() {
        return page.getWords().text("document.place." + divisions(), number, file().pages());
    }

    /** The page's text, escaped, with marks. */
    public String getHtml() {
        return html;
    }

    public boolean isBlank() {
        return html.isBlank();
    }

    public @Nullable String getPreviousAddress() {
        return number > 1 ? address(number - 1) : null;
    }

    public @Nullable String getNextAddress() {
        return number < file().pages() ? address(number + 1) : null;
    }

    private String address(int other) {
        String question = record.getQuestion();
        return "/" + page.getLanguage() + "/library/" + record.view().id() + "?page=" + other
                + (question.isEmpty() ? "" : "&" + question) + "#document";
    }
}
