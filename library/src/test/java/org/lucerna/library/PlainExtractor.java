package org.lucerna.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.lucerna.foundation.text.Language;
import org.lucerna.imports.extract.DocumentExtractor;
import org.lucerna.imports.extract.Extraction;

/**
 * A whole extractor for two kinds of file, in this process: texts, whose first line is the title and whose pages are
 * parted by form feeds, and ZIP archives. A text that begins with LOCKED is encrypted.
 */
public final class PlainExtractor implements DocumentExtractor {

    private final AtomicInteger extractions = new AtomicInteger();
    private final AtomicInteger drawings = new AtomicInteger();

    public int extractions() {
        return extractions.get();
    }

    public int drawings() {
        return drawings.get();
    }

    @Override
    public Extraction extract(Path file, String fileName) {
        extractions.incrementAndGet();
        try {
            if (fileName.endsWith(".zip")) {
                return unpack(file);
            }
            String text = Files.readString(file);
            if (text.isBlank()) {
                return new Extraction.Refused(Extraction.Reason.EMPTY, fileName);
            }
            return text.startsWith("LOCKED")
                    ? new Extraction.Refused(Extraction.Reason.ENCRYPTED, fileName)
                    : document(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Extraction document(String text) {
        return new Extraction.Document(
                "text/plain",
                text.lines().findFirst().orElse(""),
                List.of("Rosa Lind"),
                LocalDate.of(2012, 5, 14),
                Language.ENGLISH,
                "",
                List.of(),
                Extraction.Divisions.PAGE,
                List.of(text.split("\f")),
                false,
                false);
    }

    private static Extraction unpack(Path archive) throws IOException {
        Path workspace = Files.createTempDirectory("members");
        List<Extraction.Member> members = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = workspace.resolve("member" + members.size());
                Files.copy((InputStream) in, file);
                members.add(new Extraction.Member(entry.getName(), file, null));
            }
        }
        return new Extraction.Archive(members, workspace);
    }

    @Override
    public boolean drawCover(Path file, String mediaType, Path picture) {
        drawings.incrementAndGet();
        try {
            if (!Files.readString(file).contains("PICTURE")) {
                return false;
            }
            Files.writeString(picture, "a picture");
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<String> ocrVersion() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // Nothing runs.
    }
}
