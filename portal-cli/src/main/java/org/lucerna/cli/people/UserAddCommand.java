package org.lucerna.cli.people;

import jakarta.json.Json;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lucerna.cli.CannotGoOn;
import org.lucerna.cli.ExitCode;
import org.lucerna.cli.HelpOption;
import org.lucerna.cli.Terminal;
import org.lucerna.cli.portal.PortalOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The password is never part of the call, where other users of the machine could read it. */
@Command(
        name = "add",
        description = "Gives somebody an administrator's account.",
        footer = {
            "",
            "Asks for the password; without a terminal it is the first line of the standard input.",
            "",
            "  ./lucerna user add ana@example.org --name 'Ana Kovač'"
        })
public final class UserAddCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private PortalOptions options = new PortalOptions();

    @Parameters(paramLabel = "EMAIL", description = "The address with which they sign in.")
    private String email = "";

    @Option(names = "--name", paramLabel = "NAME", description = "How the portal calls them (default: the address).")
    private @Nullable String name;

    @Override
    public Integer call() throws IOException {
        options.portal()
                .post(
                        "/api/v1/accounts",
                        Json.createObjectBuilder()
                                .add("email", email)
                                .add("name", name == null ? email : name)
                                .add("password", password())
                                .build());
        System.out.println(email + " can sign in now.");
        return ExitCode.WELL;
    }

    private static String password() throws IOException {
        Console console = System.console();
        if (Terminal.isThere() && console != null) {
            char[] first = console.readPassword("Password: ");
            char[] again = console.readPassword("Once more: ");
            if (first == null || !Arrays.equals(first, again)) {
                throw new CannotGoOn("the two passwords differ; nothing was changed.");
            }
            return new String(first);
        }
        // Not closed: the standard input is not ours to close.
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if (line == null || line.isEmpty()) {
            throw new CannotGoOn("the password is missing; put it on the first line of the standard input.");
        }
        return line;
    }
}
