package org.lucerna.cli;

import picocli.CommandLine.Option;

/** Mixed into every command, so that each tells how it is called. */
public final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Tell this.")
    private boolean asked;
}
