package org.lucerna.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import org.lucerna.directory.exchange.UnreadableFile;
import org.lucerna.directory.exchange.intake.EntryImport;
import org.lucerna.directory.exchange.intake.ImportBatches;
import org.lucerna.directory.exchange.intake.ImportReport;
import org.lucerna.web.config.Settings;
import org.lucerna.web.problem.ProblemException;
import org.lucerna.web.problem.Problems;

/** Organisations from a file that a program sends: CSV, XLSX or HSDS, known by what it is. */
@Path("v1/organisations/imports")
@RequestScoped
public class DirectoryImportResource {

    private static final int SLICE = 64 * 1024;

    @Inject
    private EntryImport imports;

    @Inject
    private ImportBatches batches;

    @Inject
    private Settings settings;

    /**
     * The answer comes when the file is through. {@code dryRun=true} tells what would come of it and changes nothing;
     * {@code keepNumbers=true} takes over what another portal exported, each entry under its number there.
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public DirectoryImportJson take(
            InputStream body,
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("keepNumbers") boolean keepNumbers,
            @Context HttpServletRequest request)
            throws IOException {
        // Refuses whoever may not before anything is read.
        batches.checkMayImport();
        java.nio.file.Path file = Files.createTempFile(settings.inData("tmp"), "organisations", null);
        try {
            keep(body, file);
            return DirectoryImportJson.of(report(file, dryRun, keepNumbers), Problems.words(request));
        } catch (UnreadableFile e) {
            throw new ProblemException(400, e.messageKey(), e.arguments().toArray());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private ImportReport report(java.nio.file.Path file, boolean dryRun, boolean keepNumbers)
            throws IOException, UnreadableFile {
        if (keepNumbers) {
            return imports.takeOver(file, settings.url(), settings.tables(), !dryRun);
        }
        return dryRun
                ? imports.plan(file, settings.url(), settings.tables(), begun -> {})
                : imports.apply(file, settings.url(), settings.tables(), begun -> {});
    }

    private void keep(InputStream body, java.nio.file.Path file) throws IOException {
        byte[] slice = new byte[SLICE];
        long left = settings.maxFileBytes();
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = body.read(slice); read >= 0; read = body.read(slice)) {
                left -= read;
                if (left < 0) {
                    throw new ProblemException(413, "problem.tooLarge", settings.maxFileBytes() >> 20);
                }
                out.write(slice, 0, read);
            }
        }
    }
}
