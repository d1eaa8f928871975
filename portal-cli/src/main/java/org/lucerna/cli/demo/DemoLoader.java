package org.lucerna.cli.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lucerna.cli.CannotGoOn;
import org.lucerna.cli.importing.Upload;
import org.lucerna.cli.portal.Portal;

/**
 * Puts a demonstration set into a portal, each record once: what is in is noted in a file, so that a second start adds
 * nothing, not even what somebody has withdrawn, and a start that was cut short is taken up.
 */
public final class DemoLoader {

    private static final int AT_ONCE = 2;
    private static final String ORGANISATIONS = "organisations.csv";

    private final Portal portal;
    private final Path notes;

    /** @param notes the file in which is noted what is in; made if it is not there */
    public DemoLoader(Portal portal, Path notes) {
        this.portal = portal;
        this.notes = notes;
    }

    /** How many records of {@code set} are not in yet; all its organisations together count as one. */
    public int missing(DemoSet set) {
        return missingRecords(set).size() + (isIn(ORGANISATIONS) ? 0 : 1);
    }

    /** @throws CannotGoOn when the portal does not take a record */
    public void load(DemoSet set) throws InterruptedException {
        if (!isIn(ORGANISATIONS)) {
            loadOrganisations(set.organisations());
        }
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> loads = new ArrayList<>();
            for (JsonObject record : missingRecords(set)) {
                loads.add(workers.submit(() -> {
                    load(set.folder(), record);
                    return null;
                }));
            }
            for (Future<?> load : loads) {
                load.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CannotGoOn told) {
                throw told;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private void load(Path folder, JsonObject record) throws Exception {
        if (record.containsKey(DemoSet.FILE)) {
            JsonObject about =
                    Json.createObjectBuilder(record).remove(DemoSet.FILE).build();
            Optional<String> refusal =
                    new Upload(portal).refusal(folder.resolve(record.getString(DemoSet.FILE)), about);
            if (refusal.isPresent()) {
                throw new CannotGoOn(
                        "the demonstration set could not be loaded; " + DemoSet.key(record) + ": " + refusal.get());
            }
        } else {
            portal.post("/api/v1/resources", record);
        }
        note(DemoSet.key(record));
    }

    /** The table as a whole: what of it is in from a start that was cut short stays as it is. */
    private void loadOrganisations(Path table) throws InterruptedException {
        try {
            JsonObject outcome = portal.expectWell(
                    portal.upload("/api/v1/organisations/imports", "text/csv", BodyPublishers.ofFile(table)));
            if (outcome.getInt("refused") > 0) {
                throw new CannotGoOn("the demonstration set could not be loaded; " + outcome.getJsonArray("rows"));
            }
            note(ORGANISATIONS);
        } catch (IOException e) {
            throw portal.unreachable(e);
        }
    }

    private synchronized void note(String key) throws IOException {
        Files.writeString(notes, key + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private boolean isIn(String key) {
        return noted().contains(key);
    }

    private List<JsonObject> missingRecords(DemoSet set) {
        Set<String> in = noted();
        return set.records().stream()
                .filter(record -> !in.contains(DemoSet.key(record)))
                .toList();
    }

    private Set<String> noted() {
        try {
            return Files.exists(notes) ? new HashSet<>(Files.readAllLines(notes)) : Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
