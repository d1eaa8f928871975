package org.lucerna.cli.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the server has to say goes to files in the data directory; the console belongs to the operator. */
final class ServerLog {

    private ServerLog() {}

    /** Has the server log to {@code logs}, by a configuration that it finds in {@code run}. */
    static void prepare(Path logs, Path run) throws IOException {
        Path configuration = run.resolve("lucerna-logging.properties");
        Files.writeString(
                configuration, """
                handlers = java.util.logging.FileHandler
                .level = INFO
                java.util.logging.FileHandler.pattern = %s/lucerna.%%g.log
                java.util.logging.FileHandler.limit = 10000000
                java.util.logging.FileHandler.count = 5
                java.util.logging.FileHandler.append = true
                java.util.logging.FileHandler.encoding = UTF-8
                java.util.logging.FileHandler.formatter = java.util.logging.SimpleFormatter
                java.util.logging.SimpleFormatter.format = %%1$tFT%%1$tT.%%1$tL %%4$s %%3$s: %%5$s%%6$s%%n

                # Chatter of the server at each start, and certificates of authorities that Lucerna never asks.
                javax.enterprise.system.tools.deployment.level = WARNING
                javax.enterprise.system.security.ssl.level = SEVERE
                com.hazelcast.level = WARNING
                """.formatted(logs.toString().replace("%", "%%").replace('\\', '/')));
        System.setProperty("java.util.logging.config.file", configuration.toString());
    }
}
