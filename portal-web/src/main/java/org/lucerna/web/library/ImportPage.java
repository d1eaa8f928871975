package org.lucerna.web.library;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.library.intake.ImportDefaults;
import org.lucerna.library.intake.ImportOutcome;
import org.lucerna.library.intake.Intake;
import org.lucerna.library.resource.ResourceKind;
import org.lucerna.web.config.Settings;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.page.Words;

/**
 * Adding documents. Where scripts run, the browser sends one file after the other to {@code /api/v1/imports} and shows how
 * far it is; without them the form comes here, whole.
 */
@Named("importing")
@RequestScoped
public class ImportPage {

    /**
     * What became of one file, in words.
     *
     * @param address of its record; empty when there is none
     */
    public record Outcome(String file, String style, String outcome, String reason, String address) {}

    @Inject
    private Intake intake;

    @Inject
    private Uploads uploads;

    @Inject
    private Settings settings;

    @Inject
    private ShownPage page;

    private List<Part> files = List.of();
    private @Nullable String kind;
    private @Nullable String organisation;
    private String audience = Audience.PUBLIC.code();
    private List<Outcome> outcomes = List.of();
    private @Nullable String message;

    @PostConstruct
    void load() {
        if (!page.isEditor()) {
            throw new Denied();
        }
    }

    public void send() throws IOException {
        List<Part> chosen = files.stream().filter(part -> part.getSize() > 0).toList();
        if (chosen.isEmpty()) {
            message = words().text("import.noneChosen");
            return;
        }
        Optional<Uploads.Place> place = uploads.enter();
        if (place.isEmpty()) {
            message = words().text("problem.busy");
            return;
        }
        try (Uploads.Place held = place.get()) {
            List<Outcome> seen = new ArrayList<>();
            for (Part part : chosen) {
                seen.addAll(receive(part));
            }
            outcomes = seen;
        }
    }

    private List<Outcome> receive(Part part) throws IOException {
        String name = Path.of(Optional.ofNullable(part.getSubmittedFileName()).orElse("file"))
                .getFileName()
                .toString();
        if (part.getSize() > settings.maxFileBytes()) {
            return List.of(new Outcome(
                    name,
                    "refused",
                    words().text("import.outcome.refused"),
                    words().text("problem.tooLarge", settings.maxFileBytes() / (1024 * 1024)),
                    ""));
        }
        Path upload = Files.createTempFile(settings.inData("tmp"), "upload", null);
        try (InputStream bytes = part.getInputStream()) {
            Files.copy(bytes, upload, StandardCopyOption.REPLACE_EXISTING);
            return intake.receive(upload, name, defaults()).stream()
                    .map(this::outcome)
                    .toList();
        } finally {
            Files.deleteIfExists(upload);
            part.delete();
        }
    }

    private ImportDefaults defaults() {
        return new ImportDefaults(
                kind == null ? null : ResourceKind.find(kind).orElse(null),
                null,
                null,
                null,
                organisation,
                null,
                null,
                null,
                null,
                null,
                new Audience(audience),
                null,
                null);
    }

    private Outcome outcome(ImportOutcome outcome) {
        String code = outcome.outcome().name().toLowerCase(Locale.ROOT);
        String reason = outcome.reasonKey();
        return new Outcome(
                outcome.file(),
                code,
                words().text("import.outcome." + code),
                reason == null ? "" : words().text(reason, outcome.reasonArguments()),
                outcome.id() == null ? "" : "/" + page.getLanguage() + "/library/" + outcome.id());
    }

    private Words words() {
        return page.getWords();
    }

    public String getLimit() {
        return words().text("import.limit", settings.maxFileBytes() / (1024 * 1024));
    }

    public long getMaxBytes() {
        return settings.maxFileBytes();
    }

    public List<Outcome> getOutcomes() {
        return outcomes;
    }

    public @Nullable String getMessage() {
        return message;
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(@Nullable List<Part> files) {
        this.files = files == null ? List.of() : files;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(@Nullable String organisation) {
        this.organisation = organisation;
    }

    public String getAudience() {
        return audience;
    }

    public void setAudience(String audience) {
        this.audience = audience;
    }
}
