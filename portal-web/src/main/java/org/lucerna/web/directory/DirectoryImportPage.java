package org.lucerna.web.directory;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.exchange.Flaw;
import org.lucerna.directory.exchange.UnreadableFile;
import org.lucerna.directory.exchange.intake.ImportBatches;
import org.lucerna.directory.exchange.intake.ImportLine;
import org.lucerna.directory.exchange.intake.ImportReport;
import org.lucerna.directory.exchange.intake.Outcome;
import org.lucerna.web.config.Settings;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.page.Typed;
import org.lucerna.web.page.Words;
import org.lucerna.web.upload.KeptUploads;
import org.lucerna.web.upload.KeptUploads.Kept;

/**
 * Bringing organisations in from a file: first what it would change, then doing it. Each step is an address of its own, so
 * that a long file is looked at again until it is through, with or without scripts.
 */
@Named("directoryImport")
@RequestScoped
public class DirectoryImportPage {

    private static final String PURPOSE = "directory";
    private static final String LOOK = "look";
    private static final String DONE = "done";

    /** One row of the file. */
    public record Line(
            int row,
            String name,
            String address,
            String style,
            String outcome,
            List<String> reasons,
            List<Change> changes) {}

    /** What a column says then, and what it said. */
    public record Change(String column, String before, String after) {}

    @Inject
    private ImportBatches batches;

    @Inject
    private ImportRuns runs;

    @Inject
    private KeptUploads uploads;

    @Inject
    private Settings settings;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private @Nullable String message;
    private ImportRuns.@Nullable Run run;

    /** While a form is read, its button must stand on the page that is not yet made again. */
    private boolean goingOn;

    @PostConstruct
    void load() {
        batches.checkMayImport();
        goingOn = request.getMethod().equals("POST") && request.getParameter("take") != null;
        if (!request.getMethod().equals("POST")) {
            String key = Typed.typed(request.getParameter(LOOK)) + Typed.typed(request.getParameter(DONE));
            run = key.isEmpty() ? null : runs.find(key).orElse(null);
            if (!key.isEmpty() && run == null) {
                message = page.getWords().text("directoryImport.gone");
            }
        }
    }

    /** Shows what the file would change. */
    public void look() throws IOException, ServletException {
        Part part = request.getPart("file");
        if (part == null || part.getSize() == 0) {
            message = page.getWords().text("directoryImport.noneChosen");
        } else {
            Kept kept = uploads.keep(PURPOSE, part);
            go(runs.begin(kept.key(), kept.path(), false));
        }
    }

    /** Does what was shown. */
    public void take() throws IOException {
        goingOn = false;
        Optional<Kept> kept = uploads.find(PURPOSE, Typed.typed(request.getParameter("key")));
        if (kept.isEmpty()) {
            message = page.getWords().text("directoryImport.gone");
            return;
        }
        go(runs.begin(kept.get().key(), kept.get().path(), true));
    }

    private void go(ImportRuns.Run begun) {
        Redirect.to("/" + page.getLanguage() + "/admin/directory/import?" + (begun.isForGood() ? DONE : LOOK) + "="
                + begun.key());
    }

    private @Nullable ImportReport report() {
        return run == null ? null : run.report();
    }

    /** Whether the page comes back by itself to tell how far the import is. */
    public boolean isRunning() {
        return run != null && !run.isOver();
    }

    public boolean isPlanned() {
        return run != null && run.isOver() && !run.isForGood() && report() != null;
    }

    public boolean isDone() {
        return run != null && run.isOver() && run.isForGood() && report() != null;
    }

    public boolean isReported() {
        return goingOn || isPlanned() || isDone();
    }

    /** Whether going on would change anything. */
    public boolean isUseful() {
        ImportReport report = report();
        return goingOn
                || isPlanned()
                        && report != null
                        && report.isUseful()
                        && getProblem().isEmpty();
    }

    public String getProgress() {
        ImportReport report = report();
        return page.getWords().text("directoryImport.progress", report == null ? 0 : report.rows());
    }

    /** Why the file could not be read to its end; empty where it could. */
    public String getProblem() {
        if (run == null) {
            return "";
        }
        UnreadableFile unreadable = run.unreadable();
        if (unreadable != null) {
            return page.getWords().text(unreadable.messageKey(), unreadable.arguments());
        }
        return run.isFailed() ? page.getWords().text("problem.unexpected") : "";
    }

    /** How many there are of each, in a sentence. */
    public String getSummary() {
        ImportReport report = report();
        return report == null
                ? ""
                : page.getWords()
                        .text(
                                isDone() ? "directoryImport.done" : "directoryImport.summary",
                                report.count(Outcome.CREATED),
                                report.count(Outcome.CHANGED),
                                report.count(Outcome.MERGED),
                                report.count(Outcome.UNCHANGED),
                                report.count(Outcome.REFUSED));
    }

    /** Says which columns were passed over; empty where none was. */
    public String getUnknownColumns() {
        ImportReport report = report();
        return report == null || report.unknownColumns().isEmpty()
                ? ""
                : page.getWords().text("directoryImport.unknownColumns", String.join(", ", report.unknownColumns()));
    }

    /** Says that not every row stands here; empty where each does. */
    public String getCut() {
        ImportReport report = report();
        return report == null
                        || report.rows() - report.count(Outcome.UNCHANGED)
                                <= report.lines().size()
                ? ""
                : page.getWords().text("directoryImport.cut", report.lines().size());
    }

    public List<Line> getLines() {
        ImportReport report = report();
        return report == null
                ? List.of()
                : report.lines().stream().map(this::line).toList();
    }

    private Line line(ImportLine line) {
        Long entry = line.entry();
        return new Line(
                line.row(),
                line.name(),
                entry == null ? "" : "/" + page.getLanguage() + "/directory/" + entry,
                line.outcome().name().toLowerCase(Locale.ROOT),
                page.getWords().text("directoryImport.outcome." + line.outcome()),
                reasons(line),
                line.differences().stream()
                        .map(difference -> new Change(difference.column(), difference.before(), difference.after()))
                        .toList());
    }

    private List<String> reasons(ImportLine line) {
        return Stream.concat(line.flaws().stream(), line.notes().stream())
                .map(flaw -> sentence(flaw, page.getWords()))
                .toList();
    }

    static String sentence(Flaw flaw, Words words) {
        String sentence = words.text(flaw.messageKey(), flaw.arguments());
        return flaw.column().isEmpty() ? sentence : flaw.column() + ": " + sentence;
    }

    public String getKey() {
        return run == null ? "" : run.key();
    }

    public long getMegabytes() {
        return settings.maxFileBytes() >> 20;
    }

    public @Nullable String getMessage() {
        return message;
    }
}
