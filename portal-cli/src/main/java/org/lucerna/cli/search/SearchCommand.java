package org.lucerna.cli.search;

import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.lucerna.cli.ExitCode;
import org.lucerna.cli.HelpOption;
import org.lucerna.cli.portal.Portal;
import org.lucerna.cli.portal.PortalOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finding nothing is an answer: the command ends well. */
@Command(
        name = "search",
        description = "Searches the portal's library.",
        footer = {
            "",
            "  ./lucerna search coffee and cookies",
            "  ./lucerna search '\"outreach unit\" -hotel'     a phrase, and without a word",
            "  ./lucerna search 'title:handbook OR author:payoke'",
            "  ./lucerna search reflection --json | jq .total",
            "",
            "The portal's help page tells all that a query may say."
        })
public final class SearchCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private PortalOptions options = new PortalOptions();

    @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What to search for.")
    private List<String> words = List.of();

    @Option(names = "--json", description = "Print the portal's answer as it is.")
    private boolean json;

    @Option(names = "--page", paramLabel = "N", description = "Which ten hits (default: ${DEFAULT-VALUE}).")
    private int page = 1;

    @Override
    public Integer call() {
        Portal portal = options.portal();
        String query = String.join(" ", words);
        JsonObject answer =
                portal.get("/api/v1/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&page=" + page);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        if (json) {
            out.println(answer);
        } else {
            new Findings(answer, portal.address()).print(query, out);
        }
        return ExitCode.WELL;
    }
}
