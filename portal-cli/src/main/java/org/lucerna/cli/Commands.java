package org.lucerna.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Runs a command as all of ours are run: the same exit codes, one sentence for what the user can mend. */
public final class Commands {

    private Commands() {}

    /** Runs {@code command} with the words of its call. Returns one of {@link ExitCode}. */
    public static int run(Object command, String... words) {
        return commandLine(command).execute(words);
    }

    static CommandLine commandLine(Object command) {
        CommandLine line = new CommandLine(command);
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((problem, failed, parsed) -> {
            if (problem instanceof CannotGoOn told) {
                failed.getErr().println("lucerna: " + told.sentence());
                return ExitCode.WRONG_CALL;
            }
            problem.printStackTrace(failed.getErr());
            return ExitCode.BROKEN;
        });
        return line;
    }
}
