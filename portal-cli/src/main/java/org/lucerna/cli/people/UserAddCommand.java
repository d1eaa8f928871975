package org.lucerna.cli.people;

import jakarta.json.Json;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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
        description = "Gives somebody an account.",
        footer = {
            "",
            "Asks for the password; without a terminal it is the first line of the standard input.",
            "",
            "  ./lucerna user add ana@example.org --name 'Ana Kovač'",
            "  ./lucerna user add luca@example.org --role editor --role member",
            "",
            "Administrators, editors and moderators set up a second factor when they first sign in."
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

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "administrator",
            description = "What they are, once for each role: member, organisation_editor, country_editor, editor,"
                    + " moderator, administrator (default: ${DEFAULT-VALUE}).")
    private List<String> roles = List.of();

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "A country that a country editor looks after, such as IT; once for each.")
    private List<String> countries = List.of();

    @Override
    public Integer call() throws IOException {
        options.portal()
                .post(
                        "/api/v1/accounts",
                        Json.createObjectBuilder()
                                .add("email", email)
                                .add("name", name == null ? email : name)
                                .add("password", password())
                                .add("roles", Json.createArrayBuilder(roles))
                                .add("countries", Json.createArrayBuilder(countries))
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
