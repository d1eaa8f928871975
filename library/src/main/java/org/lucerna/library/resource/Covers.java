package org.lucerna.library.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.lucerna.imports.extract.DocumentExtractor;
import org.lucerna.library.file.FileStore;

/**
 * Pictures of first pages, drawn when somebody first looks and kept beside the original. Not a use case itself: drawing
 * takes seconds, and no transaction waits for it. Thread safe; one picture is drawn at a time, so that visitors never
 * take more than one worker from the imports.
 */
@ApplicationScoped
public class Covers {

    private final ReentrantLock drawing = new ReentrantLock();

    @Inject
    private Resources resources;

    @Inject
    private FileStore files;

    @Inject
    private DocumentExtractor extractor;

    /**
     * A JPEG picture; empty when the record has no file or its file cannot be drawn.
     *
     * @throws org.lucerna.foundation.problem.NotFound when there is no such record for this reader
     */
    public Optional<Path> find(long id) {
        FileView file = resources.get(id).file();
        if (file == null) {
            return Optional.empty();
        }
        Optional<Path> cover = files.cover(file.sha256());
        return cover.isPresent() || files.isKnownToHaveNoCover(file.sha256()) ? cover : draw(file);
    }

    private Optional<Path> draw(FileView file) {
        drawing.lock();
        try {
            Optional<Path> drawnMeanwhile = files.cover(file.sha256());
            Path original = files.original(file.sha256());
            return drawnMeanwhile.isPresent() || !Files.exists(original)
                    ? drawnMeanwhile
                    : files.keepCover(
                            file.sha256(), picture -> extractor.drawCover(original, file.mediaType(), picture));
        } finally {
            drawing.unlock();
        }
    }
}
