package org.lucerna.cli.export;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucerna.cli.CannotGoOn;
import org.lucerna.cli.ExitCode;
import org.lucerna.cli.HelpOption;
import org.lucerna.cli.export.ExportFolder.Counts;
import org.lucerna.cli.portal.Portal;
import org.lucerna.cli.portal.PortalOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Asks as a visitor, without the operator's token: so nothing can be in the folder that the portal does not show to
 * everybody, whoever runs it.
 */
@Command(
        name = "export",
        description = "Writes all that is public in the portal into a folder, for whoever takes it over.",
        footer = {
            "",
            "The folder holds plain files that other programs read, too: the glossary as SKOS (vocabulary.ttl), the"
                    + " organisations as a table (organisations.csv), the library's records (library.json) and their"
                    + " originals. What only members or editors see, accounts, drafts and histories are not in it. For"
                    + " a copy of everything, back up the data directory.",
            "",
            "  ./lucerna export ~/lucerna-2026    all that is public",
            "  ./lucerna import ~/lucerna-2026    the way back, in a fresh portal",
            "",
            "Exit: 0 all is in the folder, 2 a wrong call, 3 some originals could not be fetched; each is named with its"
                    + " reason."
        })
public final class ExportCommand implements Callable<Integer> {

    private static final String ORGANISATIONS = "/api/v1/organisations?size=1";
    private static final Pattern CONCEPT = Pattern.compile("\\ba skos:Concept\\b");

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private PortalOptions options = new PortalOptions();

    @Parameters(paramLabel = "FOLDER", description = "A new folder, an empty one, or one with a former export.")
    private Path path = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        Portal visitor = options.portal().asVisitor();
        // Whether it is there, before anything is written.
        int expected = visitor.get(ORGANISATIONS).getInt("total");
        ExportFolder folder = ExportFolder.begin(path);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

        fetch(visitor, "/api/v1/vocabulary?format=ttl", "text/turtle", folder.vocabulary());
        int concepts = concepts(folder.vocabulary());
        out.println(concepts + " concepts in " + folder.vocabulary());

        fetch(visitor, "/api/v1/organisations/all.csv", "text/csv", folder.organisations());
        int organisations = rows(folder.organisations());
        if (organisations < expected
                && organisations < visitor.get(ORGANISATIONS).getInt("total")) {
            throw new CannotGoOn("the portal's table of organisations was cut short; run the same export again.");
        }
        out.println(organisations + " organisations in " + folder.organisations());

        List<String> refusals = Collections.synchronizedList(new ArrayList<>());
        LibraryExport library = new LibraryExport(visitor, folder, refusal -> {
            refusals.add(refusal);
            System.err.println("refused  " + refusal);
        });
        int records = library.write();
        out.println(records + " records in " + folder.library() + ", " + library.originals() + " originals in "
                + folder.originals());

        folder.finish(visitor.address(), new Counts(concepts, organisations, records, library.originals()));
        out.println(
                "All that is public is in " + path + ". A fresh portal takes it over with: ./lucerna import " + path);
        return refusals.isEmpty() ? ExitCode.WELL : ExitCode.SOME_FAILED;
    }

    private static void fetch(Portal visitor, String address, String type, Path file) throws InterruptedException {
        try {
            int status = visitor.download(address, type, file);
            if (status != Portal.OK) {
                throw new CannotGoOn("the portal at " + visitor.address() + " answered with status " + status + " to "
                        + address + ".");
            }
        } catch (IOException e) {
            throw new CannotGoOn(
                    "the connection to the portal broke, or " + file + " cannot be written; run the same export again.",
                    e);
        }
    }

    private static int concepts(Path turtle) {
        try {
            Matcher matcher = CONCEPT.matcher(Files.readString(turtle));
            int count = 0;
            while (matcher.find()) {
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new CannotGoOn("cannot read " + turtle + ".", e);
        }
    }

    private static int rows(Path table) {
        try {
            return ExportedTable.count(table);
        } catch (IOException e) {
            throw new CannotGoOn("cannot read " + table + ".", e);
        }
    }
}
