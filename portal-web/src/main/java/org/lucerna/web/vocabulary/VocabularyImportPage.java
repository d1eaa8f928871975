package org.lucerna.web.vocabulary;

import static org.lucerna.web.page.Typed.number;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.vocabulary.concept.ImportPlan;
import org.lucerna.vocabulary.concept.ImportPlan.Outcome;
import org.lucerna.vocabulary.concept.Vocabularies;
import org.lucerna.vocabulary.concept.VocabularyImport;
import org.lucerna.vocabulary.skos.SkosFile;
import org.lucerna.vocabulary.skos.SkosFormat;
import org.lucerna.vocabulary.skos.SkosReader;
import org.lucerna.web.config.Settings;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.upload.KeptUploads;
import org.lucerna.web.upload.KeptUploads.Kept;

/** Bringing terms in from a SKOS file: first what it would change, then doing it. */
@Named("vocabularyImport")
@RequestScoped
public class VocabularyImportPage {

    private static final String PURPOSE = "vocabulary";
    private static final int MOST_LINES = 500;

    /** One term of the file. */
    public record Line(String id, String label, String style, String outcome, String reason, String address) {}

    @Inject
    private VocabularyImport imports;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private KeptUploads uploads;

    @Inject
    private Settings settings;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private @Nullable String message;
    private @Nullable ImportPlan plan;
    private String key = "";

    /** While a form is read, its button must stand on the page that is not yet made again. */
    private boolean goingOn;

    @PostConstruct
    void load() {
        if (!Acting.current().may(Permission.EDIT_VOCABULARY)) {
            throw new Denied();
        }
        goingOn = request.getMethod().equals("POST") && request.getParameter("take") != null;
    }

    /** Shows what the file would change. */
    public void look() throws IOException, ServletException {
        Part part = request.getPart("file");
        if (part == null || part.getSize() == 0) {
            message = page.getWords().text("vocabularyImport.noneChosen");
        } else if (part.getSize() > settings.vocabulary().bytes()) {
            message = page.getWords()
                    .text("problem.tooLarge", settings.vocabulary().bytes() >> 20);
        } else {
            Kept kept = uploads.keep(PURPOSE, part);
            key = kept.key();
            plan = read(kept).map(imports::plan).orElse(null);
        }
    }

    /** Does what was shown. */
    public void take() throws IOException {
        goingOn = false;
        key = String.valueOf(request.getParameter("key"));
        Optional<Kept> kept = uploads.find(PURPOSE, key);
        if (kept.isEmpty()) {
            message = page.getWords().text("vocabularyImport.gone");
            return;
        }
        Optional<SkosFile> file = read(kept.get());
        if (file.isPresent()) {
            try {
                ImportPlan done = imports.apply(file.get(), sentVersion());
                vocabularies.refresh();
                uploads.discard(PURPOSE);
                Redirect.to("/" + page.getLanguage() + "/admin/vocabulary?created=" + done.count(Outcome.CREATED)
                        + "&changed=" + done.count(Outcome.CHANGED));
            } catch (Conflict conflict) {
                message = page.getWords().text(conflict.messageKey(), conflict.arguments());
                plan = imports.plan(file.get());
            }
        }
    }

    private long sentVersion() {
        return number(request.getParameter("version"), -1);
    }

    private Optional<SkosFile> read(Kept kept) throws IOException {
        SkosFormat format = SkosFormat.ofFile(kept.path().toString()).orElse(SkosFormat.TURTLE);
        try (InputStream in = Files.newInputStream(kept.path())) {
            return Optional.of(SkosReader.read(in, format, settings.url() + "/glossary/", settings.vocabulary()));
        } catch (SkosFile.Unreadable e) {
            message = page.getWords().text(e.messageKey(), e.arguments());
            return Optional.empty();
        }
    }

    /** What changes and what is refused; what stays the same is only counted. */
    public List<Line> getLines() {
        return plan == null
                ? List.of()
                : plan.lines().stream()
                        .filter(line -> line.outcome() != Outcome.UNCHANGED)
                        .limit(MOST_LINES)
                        .map(this::line)
                        .toList();
    }

    private Line line(ImportPlan.Line line) {
        String reason = line.problems().stream()
                .map(problem -> page.getWords().text(problem.messageKey(), problem.arguments()))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
        return new Line(
                line.concept().id(),
                line.concept().label(page.getLanguage()),
                line.outcome().name().toLowerCase(java.util.Locale.ROOT),
                page.getWords().text("vocabularyImport.outcome." + line.outcome()),
                reason,
                line.known() == null
                        ? ""
                        : "/" + page.getLanguage() + "/glossary/"
                                + line.concept().id());
    }

    /** How many there are of each, in a sentence. */
    public String getSummary() {
        return plan == null
                ? ""
                : page.getWords()
                        .text(
                                "vocabularyImport.summary",
                                plan.count(Outcome.CREATED),
                                plan.count(Outcome.CHANGED),
                                plan.count(Outcome.UNCHANGED),
                                plan.count(Outcome.REFUSED));
    }

    /** What could not be understood, in sentences. */
    public List<String> getUnread() {
        return plan == null
                ? List.of()
                : plan.unread().stream()
                        .limit(MOST_LINES)
                        .map(problem -> problem.subject() + ": "
                                + page.getWords().text(problem.messageKey(), problem.arguments()))
                        .toList();
    }

    public boolean isPlanned() {
        return goingOn || plan != null;
    }

    /** Whether going on would change anything. */
    public boolean isUseful() {
        return goingOn || plan != null && plan.count(Outcome.CREATED) + plan.count(Outcome.CHANGED) > 0;
    }

    /** What the last import did, in a sentence; empty when the page was not reached from one. */
    public String getDone() {
        return count("created") < 0
                ? ""
                : page.getWords().text("vocabularyImport.done", count("created"), count("changed"));
    }

    private int count(String parameter) {
        String sent = String.valueOf(request.getParameter(parameter));
        return sent.matches("[0-9]{1,6}") ? Integer.parseInt(sent) : -1;
    }

    public String getKey() {
        return key;
    }

    public long getVersion() {
        return plan == null ? -1 : plan.version();
    }

    public @Nullable String getMessage() {
        return message;
    }
}
