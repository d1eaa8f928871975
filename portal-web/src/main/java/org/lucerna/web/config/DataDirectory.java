package org.lucerna.web.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folders that the portal keeps its things in. */
final class DataDirectory {

    private DataDirectory() {}

    /** @throws BadSetting when the directory cannot be written */
    static void prepare(Settings settings) {
        Path data = settings.data();
        try {
            for (String folder : List.of("db", "files", "index", "tmp", "logs")) {
                Files.createDirectories(data.resolve(folder));
            }
        } catch (IOException e) {
            throw new BadSetting("lucerna.data is \"" + data + "\", but that directory cannot be written.");
        }
        if (!Files.isWritable(data)) {
            throw new BadSetting("lucerna.data is \"" + data + "\", but that directory cannot be written.");
        }
    }
}
