package org.lucerna.cli.importing;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lucerna.cli.CannotGoOn;
import org.lucerna.cli.export.ExportFolder;
import org.lucerna.cli.export.ExportFolder.Counts;
import org.lucerna.cli.export.ExportedTable;
import org.lucerna.cli.importing.Outcome.Result;
import org.lucerna.cli.portal.Portal;

/**
 * Brings into a portal what another one exported: first the words, then the organisations that use them, each under its
 * number, then the library. What is there already is not brought twice, so a call that was cut short is made again. One
 * call, one instance.
 */
final class TakeOver {

    /** Organisations that are sent at a time: enough to be fast, few enough to tell how far it is. */
    private static final int ROWS = 500;

    private final Portal portal;
    private final ExportFolder folder;
    private final boolean dryRun;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    TakeOver(Portal portal, ExportFolder folder, boolean dryRun) {
        this.portal = portal;
        this.folder = folder;
        this.dryRun = dryRun;
    }

    /** @return what was refused, and each record of the library */
    List<Outcome> run() throws InterruptedException {
        Counts exported = folder.counts();
        if (dryRun) {
            out.println("Nothing is changed; this is what an import would do:");
        }
        takeVocabulary();
        takeOrganisations();
        List<Outcome> library = new TakeOverLibrary(portal, folder, dryRun).run();
        out.printf(
                Locale.ROOT,
                "library: %d new, %d already there, %d refused%n",
                count(library, Result.IMPORTED),
                count(library, Result.DUPLICATE),
                count(library, Result.REFUSED));
        outcomes.addAll(library);
        if (!dryRun) {
            compare(exported);
        }
        return outcomes;
    }

    /** What an administrator wants to know at the end: is everything there? As everybody sees it. */
    private void compare(Counts exported) {
        Portal visitor = portal.asVisitor();
        int organisations = visitor.get("/api/v1/organisations?size=1").getInt("total");
        int records = visitor.get("/api/v1/resources?size=1").getInt("total");
        out.printf(
                Locale.ROOT,
                "exported: %d concepts, %d organisations, %d records; the portal shows %d organisations and %d records.%n",
                exported.concepts(),
                exported.organisations(),
                exported.records(),
                organisations,
                records);
    }

    private void takeVocabulary() throws InterruptedException {
        try {
            JsonObject answer = send("/api/v1/vocabulary", "text/turtle", BodyPublishers.ofFile(folder.vocabulary()));
            tell("concepts", answer, List.of("created", "changed", "unchanged", "refused"));
            if (dryRun && answer.getInt("created") > 0) {
                out.println(
                        "  Rows that use a new concept are refused below, for it is not there yet; with the import they"
                                + " come in.");
            }
            answer.getJsonArray("terms").getValuesAs(JsonObject.class).stream()
                    .filter(term -> term.getString("outcome").equals("refused"))
                    .forEach(term -> refuse(folder.vocabulary() + " " + term.getString("id"), reasons(term)));
            answer.getJsonArray("unread").getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .forEach(problem -> refuse(folder.vocabulary().toString(), problem));
        } catch (FileNotFoundException e) {
            throw new CannotGoOn("there is no " + folder.vocabulary() + ".", e);
        }
    }

    private void takeOrganisations() throws InterruptedException {
        List<String> counted = List.of("created", "changed", "merged", "unchanged", "refused");
        Map<String, Integer> counts = new LinkedHashMap<>();
        try (ExportedTable table = ExportedTable.open(folder.organisations())) {
            for (Optional<String> part = table.next(ROWS); part.isPresent(); part = table.next(ROWS)) {
                JsonObject answer = send(
                        "/api/v1/organisations/imports?keepNumbers=true",
                        "text/csv",
                        BodyPublishers.ofString(part.get()));
                counted.forEach(name -> counts.merge(name, answer.getInt(name), Integer::sum));
                int before = table.rowsBefore();
                answer.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                        .filter(row -> row.getString("outcome").equals("refused"))
                        .forEach(row -> refuse(
                                folder.organisations() + " row " + (row.getInt("row") + before) + ", "
                                        + row.getString("name"),
                                reasons(row)));
                if (table.rows() == ROWS) {
                    System.err.println((before + table.rows()) + " organisations so far");
                }
            }
        } catch (IOException e) {
            throw new CannotGoOn("cannot read " + folder.organisations() + ".", e);
        }
        out.println("organisations: " + words(counts));
    }

    private JsonObject send(String address, String type, BodyPublisher body) throws InterruptedException {
        String asked = dryRun ? address + (address.contains("?") ? "&" : "?") + "dryRun=true" : address;
        try {
            return portal.expectWell(portal.upload(asked, type, body));
        } catch (IOException e) {
            throw new CannotGoOn(
                    "the portal went away; start it again, then run the same import again: it goes on where this one"
                            + " ended.",
                    e);
        }
    }

    private void tell(String what, JsonObject answer, List<String> counted) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counted.forEach(name -> counts.put(name, answer.getInt(name)));
        out.println(what + ": " + words(counts));
    }

    private static String words(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + (count.getKey().equals("created") ? "new" : count.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String reasons(JsonObject refused) {
        return refused.getJsonArray("reasons").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.joining(" "));
    }

    private void refuse(String what, String reason) {
        outcomes.add(Outcome.refused(what, reason));
        System.err.println("refused  " + what + ": " + reason);
    }

    private static long count(List<Outcome> outcomes, Result result) {
        return outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }
}
