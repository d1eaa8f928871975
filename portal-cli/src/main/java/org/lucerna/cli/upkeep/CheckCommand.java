package org.lucerna.cli.upkeep;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.lucerna.cli.ExitCode;
import org.lucerna.cli.HelpOption;
import org.lucerna.cli.portal.PortalOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Changes nothing. */
@Command(
        name = "check",
        description = "Compares database, stored files and search index, while the portal runs.",
        footer = {
            "",
            "Reads every stored file, so it takes about as long as copying them. Exit: 0 the three agree, 3 they do not;"
                    + " each difference is named with what mends it."
        })
public final class CheckCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    private static final double MEGABYTE = 1e6;

    @Mixin
    private PortalOptions options = new PortalOptions();

    @Override
    public Integer call() {
        JsonObject report = options.portal().post("/api/v1/check", JsonValue.EMPTY_JSON_OBJECT);
        PrintStream out = System.out;
        report.getJsonArray("findings").getValuesAs(JsonObject.class).forEach(finding -> {
            Difference difference = Difference.of(finding.getString("kind"));
            if (difference.isFault()) {
                out.println(finding.getString("subject") + ": " + difference.sentence());
            }
        });
        long orphans = number(report, "orphans");
        if (orphans > 0) {
            out.printf(
                    "%d stored files (%.1f MB) belong to no record: an import that was cut short left them. They cost"
                            + " disk space and nothing else.%n",
                    orphans, number(report, "bytesOfOrphans") / MEGABYTE);
        }
        long faults = number(report, "faults");
        out.printf(
                "%d records, %d files: %s%n",
                number(report, "records"),
                number(report, "originals"),
                faults == 0 ? "database, stored files and search index agree." : faults + " differences.");
        return faults == 0 ? ExitCode.WELL : ExitCode.SOME_FAILED;
    }

    private static long number(JsonObject report, String name) {
        return report.getJsonNumber(name).longValue();
    }
}
