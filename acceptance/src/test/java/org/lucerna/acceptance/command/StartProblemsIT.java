package org.lucerna.acceptance.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.acceptance.portal.Distribution;
import org.lucerna.acceptance.portal.Distribution.Ended;
import org.lucerna.acceptance.portal.OnPortalsOfItsOwn;

/** What stands in the way of a start is told in one sentence that says what to do, and the exit code is 2. */
@OnPortalsOfItsOwn
class StartProblemsIT {

    @TempDir
    Path folder;

    @Test
    void aTakenPort() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertOneSentence(
                    Distribution.call(
                            "serve", "--data", folder.resolve("data").toString(), "--port", "" + other.getLocalPort()),
                    "port " + other.getLocalPort()
                            + " is taken by another program; end it, or choose another with --port.");
        }
    }

    @Test
    void aDataDirectoryThatCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertOneSentence(
                Distribution.call("serve", "--data", file.resolve("data").toString()),
                "cannot write to the data directory " + file.resolve("data") + "; make it writable");
    }

    @Test
    void noJava() throws Exception {
        Ended ended = whereAnOldJavaIsTheDefault("", "serve");
        assertOneSentence(ended, "Lucerna needs Java of version 21 or newer and found none; install one");
    }

    @Test
    void aSuitableJavaIsFoundWhereAnOldOneIsTheDefault() throws Exception {
        Ended ended = whereAnOldJavaIsTheDefault(System.getProperty("java.home") + "/..", "serve", "--help");
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("Usage: ./lucerna serve");
    }

    @Test
    void aCommandThatDoesNotExist() {
        Ended ended = Distribution.call("sing");
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("there is no command 'sing'.");
    }

    @Test
    void aPortalThatIsNotThere() {
        assertOneSentence(
                Distribution.call("search", "shelter", "--server", "http://localhost:1"),
                "no portal answers at http://localhost:1; start one with ./lucerna serve");
    }

    /**
     * A machine on which the Java of the path and of JAVA_HOME is too old.
     *
     * @param places where the launcher looks for others
     */
    private Ended whereAnOldJavaIsTheDefault(String places, String... command) throws Exception {
        Path old = Files.createDirectories(folder.resolve("jdk-17/bin"));
        Path java = Files.writeString(old.resolve("java"), "#!/bin/sh\necho the wrong Java\nexit 1\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("jdk-17/release"), "JAVA_VERSION=\"17.0.15\"\n");
        return Distribution.call(
                Map.of(
                        "JAVA_HOME",
                        folder.resolve("jdk-17").toString(),
                        "PATH",
                        old + ":" + toolsWithoutJava(),
                        "LUCERNA_JDK_PLACES",
                        places),
                "",
                command);
    }

    /** The tools that the launcher uses, in a folder that holds no Java. */
    private Path toolsWithoutJava() throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : new String[] {"bash", "env", "sed", "head", "readlink", "dirname", "tr", "cat", "uname"}) {
            Path program = tools.resolve(tool);
            Files.writeString(program, "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
        return tools;
    }

    private static void assertOneSentence(Ended ended, String beginning) {
        assertThat(ended.exit()).as(ended.err()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().strip()).startsWith("lucerna: " + beginning).doesNotContain("\n");
    }
}
