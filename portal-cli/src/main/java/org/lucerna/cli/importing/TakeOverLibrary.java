package org.lucerna.cli.importing;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lucerna.cli.CannotGoOn;
import org.lucerna.cli.export.ExportFolder;
import org.lucerna.cli.importing.Outcome.Result;
import org.lucerna.cli.portal.Answer;
import org.lucerna.cli.portal.Portal;

/**
 * The library's records of an export. A record with an original is known again by its checksum, one without by what it
 * says; neither comes in twice, and what is there is left as it is. One call, one instance.
 */
final class TakeOverLibrary {

    private static final int AT_ONCE = 4;
    private static final int PAGE = 100;
    private static final String RECORDS = "/api/v1/resources";

    private final Portal portal;
    private final ExportFolder folder;
    private final boolean dryRun;
    private final Map<String, Long> bySha256 = new HashMap<>();
    private final Set<JsonObject> withoutOriginal = new HashSet<>();

    TakeOverLibrary(Portal portal, ExportFolder folder, boolean dryRun) {
        this.portal = portal;
        this.folder = folder;
        this.dryRun = dryRun;
    }

    List<Outcome> run() throws InterruptedException {
        List<JsonObject> records = folder.readLibrary();
        learnWhatIsThere();
        Progress progress = new Progress(records.size(), 0);
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Outcome>> sent = new ArrayList<>();
            for (JsonObject record : records) {
                sent.add(senders.submit(() -> take(record)));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> one : sent) {
                Outcome outcome = one.get();
                outcomes.add(outcome);
                if (outcome.result() == Result.REFUSED) {
                    progress.tell(outcome);
                }
                progress.advance(0);
            }
            return outcomes;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CannotGoOn told) {
                throw told;
            }
            throw new CannotGoOn(
                    "the portal went away; start it again, then run the same import again: it goes on where this one"
                            + " ended.",
                    e);
        } finally {
            progress.end();
            senders.shutdownNow();
        }
    }

    private void learnWhatIsThere() {
        for (int page = 1; ; page++) {
            List<JsonObject> slice = portal.get(RECORDS + "?size=" + PAGE + "&page=" + page)
                    .getJsonArray("resources")
                    .getValuesAs(JsonObject.class);
            for (JsonObject record : slice) {
                if (record.get("file") instanceof JsonObject file) {
                    bySha256.put(
                            file.getString(ExportFolder.SHA256),
                            record.getJsonNumber("id").longValue());
                } else {
                    withoutOriginal.add(ExportFolder.said(record));
                }
            }
            if (slice.size() < PAGE) {
                return;
            }
        }
    }

    private Outcome take(JsonObject record) throws IOException, InterruptedException, Upload.PortalGone {
        JsonObject about = ExportFolder.said(record);
        return record.containsKey(ExportFolder.ORIGINAL) ? takeOriginal(record, about) : takeRecord(about);
    }

    private Outcome takeRecord(JsonObject about) throws IOException, InterruptedException {
        String title = about.getString("title", "");
        if (withoutOriginal.contains(about)) {
            return new Outcome(title, Result.DUPLICATE, Optional.empty(), Optional.empty());
        }
        if (dryRun) {
            return new Outcome(title, Result.IMPORTED, Optional.empty(), Optional.empty());
        }
        Answer answer = portal.upload(RECORDS, "application/json", BodyPublishers.ofString(about.toString()));
        return answer.isWell()
                ? new Outcome(
                        title,
                        Result.IMPORTED,
                        Optional.empty(),
                        Optional.of(answer.body().getJsonNumber("id").longValue()))
                : Outcome.refused(title, answer.problem());
    }

    private Outcome takeOriginal(JsonObject record, JsonObject about) throws InterruptedException, Upload.PortalGone {
        Path original = folder.original(record.getString(ExportFolder.ORIGINAL));
        Long there = bySha256.get(record.getString(ExportFolder.SHA256, ""));
        if (there != null) {
            return new Outcome(original.toString(), Result.DUPLICATE, Optional.empty(), Optional.of(there));
        }
        if (!Files.isReadable(original)) {
            return Outcome.refused(original.toString(), "it is not in the folder.");
        }
        if (dryRun) {
            return new Outcome(original.toString(), Result.IMPORTED, Optional.empty(), Optional.empty());
        }
        Outcome outcome = new Upload(portal).send(original, Optional.of(about)).getFirst();
        outcome.id().filter(id -> outcome.result() == Result.IMPORTED).ifPresent(id -> describe(id, about));
        return outcome;
    }

    /** An upload takes from the file what nobody says; the record was described by people, who left things out on purpose. */
    private void describe(long id, JsonObject about) {
        JsonObject made = portal.get(RECORDS + "/" + id);
        if (!ExportFolder.said(made).equals(about)) {
            portal.put(RECORDS + "/" + id, made.getInt("version"), about);
        }
    }
}
