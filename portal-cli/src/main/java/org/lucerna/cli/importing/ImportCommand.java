package org.lucerna.cli.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.lucerna.cli.CannotGoOn;
import org.lucerna.cli.ExitCode;
import org.lucerna.cli.HelpOption;
import org.lucerna.cli.export.ExportFolder;
import org.lucerna.cli.importing.FoundFiles.FoundFile;
import org.lucerna.cli.portal.Portal;
import org.lucerna.cli.portal.PortalOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One bad file never stops the rest, and a second run takes up where the first ended. */
@Command(
        name = "import",
        description =
                "Puts files, and all files below folders, into the portal's library; or takes a whole portal over.",
        footer = {
            "",
            "Takes PDF, Word, OpenDocument, RTF, PowerPoint, Excel, HTML, EPUB, text and Markdown, and archives of them."
                    + " Title, authors, dates, language and text come from each file. What the portal has already, it"
                    + " does not take twice: run the same import again whenever you like.",
            "",
            "  ./lucerna import ~/documents                    all files in a folder",
            "  ./lucerna import report.pdf --report out.json   with an account of each file",
            "",
            "A folder that ./lucerna export made brings the glossary, the organisations and the library of that portal.",
            "",
            "  ./lucerna import ~/lucerna-2026 --dry-run       what would come in",
            "  ./lucerna import ~/lucerna-2026                 take it over",
            "",
            "Exit: 0 all files are in the library, 2 a wrong call, 3 some could not be taken in; each is named with its"
                    + " reason."
        })
public final class ImportCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    /**
     * Twice as many as the portal reads at once: while some are being read, others arrive or are being stored, and its
     * readers never wait. More would only take the places of other people's uploads.
     */
    private static final int AT_ONCE = 4;

    @Mixin
    private PortalOptions options = new PortalOptions();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders. Links are not followed.")
    private List<Path> paths = List.of();

    @Option(
            names = "--report",
            paramLabel = "FILE.json",
            description = "Write an array of {file, outcome, reason, id}, one for each file met.")
    private @Nullable Path report;

    @Option(names = "--dry-run", description = "Of an exported folder: tell what would come in, and change nothing.")
    private boolean dryRun;

    @Override
    public Integer call() throws InterruptedException {
        Optional<Report> account = Optional.ofNullable(report).map(Report::to);
        if (paths.stream().anyMatch(ExportFolder::isOne)) {
            return takeOver(account);
        }
        if (dryRun) {
            throw new CannotGoOn(
                    "--dry-run is for a folder that ./lucerna export made; documents that are in the library"
                            + " already are not taken twice anyway.");
        }
        FoundFiles found = FoundFiles.below(paths);
        Portal portal = options.portal();
        // Whether it is there and lets us in, before anything is sent.
        portal.get("/api/v1/state");
        Progress progress = new Progress(found.wanted().size(), found.bytes());
        List<Outcome> outcomes = Collections.synchronizedList(new ArrayList<>(found.leftAside()));
        found.leftAside().forEach(progress::tell);
        // Ctrl-C: the account of what was done is worth the more.
        Thread stopped = new Thread(() -> {
            progress.stop();
            account.ifPresent(a -> a.write(List.copyOf(outcomes)));
        });
        Runtime.getRuntime().addShutdownHook(stopped);
        try {
            send(portal, found.wanted(), progress, outcomes);
        } finally {
            if (forget(stopped)) {
                progress.end();
                account.ifPresent(a -> a.write(outcomes));
            }
        }
        Summary summary = new Summary(outcomes, progress.seconds());
        summary.print(System.out);
        return summary.someFailed() ? ExitCode.SOME_FAILED : ExitCode.WELL;
    }

    private int takeOver(Optional<Report> account) throws InterruptedException {
        if (paths.size() > 1) {
            throw new CannotGoOn("one of these is a folder that ./lucerna export made; import it by itself.");
        }
        Portal portal = options.portal();
        portal.get("/api/v1/state");
        List<Outcome> outcomes = new TakeOver(portal, new ExportFolder(paths.getFirst()), dryRun).run();
        account.ifPresent(a -> a.write(outcomes));
        return outcomes.stream().anyMatch(outcome -> outcome.result() == Outcome.Result.REFUSED)
                ? ExitCode.SOME_FAILED
                : ExitCode.WELL;
    }

    /** @return false when it is too late, because somebody has just stopped this program */
    private static boolean forget(Thread stopped) {
        try {
            return Runtime.getRuntime().removeShutdownHook(stopped);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static void send(Portal portal, List<FoundFile> files, Progress progress, List<Outcome> outcomes)
            throws InterruptedException {
        Upload upload = new Upload(portal);
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        try {
            ExecutorCompletionService<Sent> sent = new ExecutorCompletionService<>(senders);
            for (FoundFile file : files) {
                sent.submit(() -> new Sent(file, upload.send(file.path(), Optional.empty())));
            }
            for (int i = 0; i < files.size(); i++) {
                Sent done = sent.take().get();
                outcomes.addAll(done.outcomes);
                done.outcomes.forEach(progress::tell);
                progress.advance(done.file.size());
            }
        } catch (ExecutionException e) {
            throw asOurs(e, outcomes.size());
        } finally {
            senders.shutdownNow();
        }
    }

    private record Sent(FoundFile file, List<Outcome> outcomes) {}

    private static RuntimeException asOurs(ExecutionException e, int done) {
        return switch (e.getCause()) {
            case CannotGoOn told -> told;
            case Upload.PortalGone gone ->
                new CannotGoOn(
                        "the portal went away after " + done
                                + " files; start it again, then run the same import again: it goes on where this one"
                                + " ended.",
                        gone);
            case null, default -> new IllegalStateException(e.getCause());
        };
    }
}
