package org.lucerna.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server for one test run: made from the machine's own installation in a temporary folder, on a free port of
 * this machine only, and thrown away at the end. It does not sync to disk, so it is fast and good for nothing else.
 */
final class PostgresServer {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final String OWNER = "postgres";
    private static final int PATIENCE_SECONDS = 120;
    private static @Nullable PostgresServer running;

    private final Path programs;
    private final Path folder;
    private final int port;

    private PostgresServer(Path programs) throws IOException {
        this.programs = programs;
        this.folder = Files.createTempDirectory("lucerna-postgres");
        this.port = freePort();
    }

    /** The run's one server; started when first asked for. */
    static synchronized PostgresServer running() {
        if (running == null) {
            Path programs = findPrograms()
                    .orElseThrow(
                            () -> new IllegalStateException(
                                    "The tests need PostgreSQL's server programs (initdb,"
                                            + " pg_ctl). Install them: apt-get install postgresql. Or run ./lucerna test, which does."));
            try {
                running = new PostgresServer(programs);
                running.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    DataSource createDatabase(String name) {
        try (Connection connection = source("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not create the database " + name, e);
        }
        return source(name);
    }

    private void start() throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-postgres"));
        if (isRoot()) {
            // PostgreSQL refuses to run as root, so its own user owns the folder.
            run(List.of("chown", OWNER, folder.toString()));
        }
        Path data = folder.resolve("data");
        run(asOwner(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                OWNER,
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--no-sync",
                "--locale=C.UTF-8"));
        String options = "-c listen_addresses=127.0.0.1 -c port=" + port + " -c unix_socket_directories='" + folder
                + "' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=50";
        run(asOwner(
                "pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                options,
                "start"));
    }

    private void stop() {
        try {
            run(asOwner("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop"));
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            System.err.println("The test server's folder could not be removed: " + folder);
        }
    }

    private DataSource source(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(OWNER);
        return source;
    }

    private List<String> asOwner(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", OWNER, "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** The server that pg_ctl leaves behind would keep a pipe open: what it says goes to a file. */
    private void run(List<String> command) throws IOException {
        Path said = Files.createTempFile("lucerna-postgres", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", command) + " failed: " + Files.readString(said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } finally {
            Files.delete(said);
        }
    }

    /** Debian keeps them out of the path, one folder for each version; others put them into it. */
    private static Optional<Path> findPrograms() {
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                versions.sorted(Comparator.reverseOrder())
                        .map(version -> version.resolve("bin"))
                        .forEach(folders::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(part -> !part.isEmpty())
                .map(Path::of)
                .forEach(folders::add);
        return folders.stream()
                .filter(folder ->
                        Files.isExecutable(folder.resolve("initdb")) && Files.isExecutable(folder.resolve("pg_ctl")))
                .findFirst();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
