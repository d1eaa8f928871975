package org.lucerna.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lucerna.foundation.change.ChangeLog;
import org.lucerna.foundation.mail.LetterQueue;
import org.lucerna.imports.extract.DocumentExtractor;
import org.lucerna.search.SearchIndex;
import org.lucerna.web.config.IndexKeeper;
import org.lucerna.web.config.Settings;
import org.lucerna.web.mail.Postman;

/** Looks at the parts that the portal stands on. Quick, and safe to ask at any time. */
@ApplicationScoped
class Condition {

    @Inject
    private Settings settings;

    @Inject
    private SearchIndex index;

    @Inject
    private IndexKeeper keeper;

    @Inject
    private ChangeLog log;

    @Inject
    private DocumentExtractor extractor;

    @Inject
    private LetterQueue letters;

    @Inject
    private Postman postman;

    PortalState.Index index() {
        SearchIndex.State state = index.state();
        PortalState.Rebuild rebuild = keeper.rebuilding()
                .map(under -> new PortalState.Rebuild(under.done(), under.total()))
                .orElse(null);
        String problem = state.problem().or(keeper::trouble).orElse(null);
        return new PortalState.Index(
                state.usable(), state.items(), state.position(), keeper.behind(), problem, rebuild);
    }

    PortalState.Disk disk() {
        try {
            FileStore store = Files.getFileStore(settings.data());
            return new PortalState.Disk(store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException e) {
            return new PortalState.Disk(0, 0);
        }
    }

    PortalState.Extractor extractor() {
        boolean present = hasJars(settings.extractorFolder());
        return new PortalState.Extractor(present, extractor.ocrVersion().orElse(null));
    }

    PortalState.Mail mail() {
        LetterQueue.Count count = letters.count();
        return new PortalState.Mail(
                count.waiting(), count.givenUp(), postman.trouble().orElse(null));
    }

    /** Throws when the database does not answer. */
    void askDatabase() {
        log.position();
    }

    String database() {
        return settings.database().isPostgres() ? "PostgreSQL" : "H2";
    }

    private static boolean hasJars(Path folder) {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            return jars.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }
}
