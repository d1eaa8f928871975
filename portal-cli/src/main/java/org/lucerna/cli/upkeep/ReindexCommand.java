package org.lucerna.cli.upkeep;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.concurrent.Callable;
import org.lucerna.cli.ExitCode;
import org.lucerna.cli.HelpOption;
import org.lucerna.cli.Terminal;
import org.lucerna.cli.portal.Portal;
import org.lucerna.cli.portal.PortalOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The rebuild goes on in the portal even if this command is ended. */
@Command(
        name = "reindex",
        description = "Builds the search index anew, beside the one in use, and then takes the new one.",
        footer = {"", "Pages and searches go on meanwhile. Exit: 0 the new index is in use, 3 it is not."})
public final class ReindexCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    private static final long BETWEEN_LOOKS_MILLIS = 500;

    @Mixin
    private PortalOptions options = new PortalOptions();

    @Override
    public Integer call() throws InterruptedException {
        Portal portal = options.portal();
        JsonObject index =
                portal.post("/api/v1/reindex", JsonValue.EMPTY_JSON_OBJECT).getJsonObject("index");
        while (index.get("rebuild") instanceof JsonObject rebuild) {
            if (Terminal.isThere()) {
                System.out.print("\r\u001b[K"
                        + progress(
                                rebuild.getJsonNumber("done").longValue(),
                                rebuild.getJsonNumber("total").longValue()));
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            index = portal.get("/api/v1/state").getJsonObject("index");
        }
        if (Terminal.isThere()) {
            System.out.print("\r\u001b[K");
        }
        if (index.get("problem") instanceof JsonString problem) {
            System.err.println("lucerna: the index could not be built: " + problem.getString());
            return ExitCode.SOME_FAILED;
        }
        System.out.println(
                "The search index is new: " + index.getJsonNumber("items").longValue() + " records.");
        return ExitCode.WELL;
    }

    /** The portal counts what there is before it begins. */
    static String progress(long done, long total) {
        return total == 0 ? "counting the records ..." : done + " of " + total + " records";
    }
}
