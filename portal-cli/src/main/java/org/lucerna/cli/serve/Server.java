package org.lucerna.cli.serve;

import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.lucerna.cli.CannotGoOn;

/** Payara Micro, in this process, with Lucerna in it. */
final class Server {

    private Server() {}

    /**
     * Starts it. Returns when the portal answers.
     *
     * @throws CannotGoOn when it does not start; the log has the whole story
     */
    static void start(DataDirectory data, ListeningAddress address) {
        Path home = Path.of(
                Objects.requireNonNull(System.getProperty("lucerna.home"), "./lucerna says where the distribution is"));
        try {
            Path run = data.emptyRunFolder();
            ServerLog.prepare(data.resolve("logs"), run);
            System.setProperty("java.io.tmpdir", data.resolve("tmp").toString());
            System.setProperty("lucerna.data", data.path().toString());
            System.setProperty("lucerna.host", address.host());
            System.setProperty("lucerna.port", Integer.toString(address.port()));
            if (System.getenv("LUCERNA_URL") == null && System.getProperty("lucerna.url") == null) {
                System.setProperty("lucerna.url", address.url());
            }
            boot(home, run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Payara's own launcher for a flat class path does, but with a root directory that is not its install. */
    private static void boot(Path home, Path run) {
        try {
            Path bootJar = Path.of(PayaraMicro.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            System.setProperty("fish.payara.micro.BootJar", bootJar.toUri().toString());
            System.setProperty("fish.payara.micro.UnpackDir", run.toString());
            Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                    .getMethod("create", String[].class)
                    .invoke(null, (Object) new String[] {
                        "--rootdir",
                        run.toString(),
                        "--domainconfig",
                        home.resolve("server/domain.xml").toString(),
                        "--nocluster",
                        "--disablephonehome",
                        "--contextroot",
                        "ROOT",
                        "--deploy",
                        home.resolve("lucerna.war").toString()
                    });
        } catch (InvocationTargetException e) {
            throw new CannotGoOn("the portal did not start: " + e.getCause(), e);
        } catch (ReflectiveOperationException | URISyntaxException e) {
            throw new IllegalStateException("this is not the Payara Micro that Lucerna was built with", e);
        }
    }
}
