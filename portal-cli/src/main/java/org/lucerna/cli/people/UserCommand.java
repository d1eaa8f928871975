package org.lucerna.cli.people;

import org.lucerna.cli.HelpOption;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups what can be done about accounts; does nothing by itself. */
@Command(
        name = "user",
        subcommands = {UserAddCommand.class},
        description = "The accounts of the portal.")
public final class UserCommand implements Runnable {

    @Mixin
    private HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what is to be done: user add EMAIL");
    }
}
