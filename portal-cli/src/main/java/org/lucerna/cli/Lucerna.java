package org.lucerna.cli;

import org.lucerna.cli.evaluate.EvaluateCommand;
import org.lucerna.cli.export.ExportCommand;
import org.lucerna.cli.importing.ImportCommand;
import org.lucerna.cli.people.UserCommand;
import org.lucerna.cli.search.SearchCommand;
import org.lucerna.cli.upkeep.CheckCommand;
import org.lucerna.cli.upkeep.ReindexCommand;
import picocli.CommandLine.Command;

/** The commands that speak to a running portal, and {@code evaluate}, which needs none. {@code serve} starts by itself. */
@Command(
        name = "./lucerna",
        subcommands = {
            ImportCommand.class,
            ExportCommand.class,
            SearchCommand.class,
            UserCommand.class,
            CheckCommand.class,
            ReindexCommand.class,
            EvaluateCommand.class
        },
        description = "The commands of Lucerna.")
public final class Lucerna {

    private Lucerna() {}

    public static void main(String[] words) {
        System.exit(Commands.run(new Lucerna(), words));
    }
}
