package org.lucerna.cli.export;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lucerna.cli.CannotGoOn;

/**
 * A folder with all that is public in a portal. One file says what it is: it is written first, as of something unfinished,
 * and last with the counts, so that a folder that is not whole is never taken for one that is.
 *
 * @param path of the folder
 */
public record ExportFolder(Path path) {

    static final String MANIFEST = "lucerna-export.json";

    /** What the names and meanings of the files are; another number means others. */
    private static final int FORM = 1;

    private static final String FORM_FIELD = "lucernaExport";

    /** In {@link #library}: the path of a record's original, and the checksum of its bytes. */
    public static final String ORIGINAL = "original";

    public static final String SHA256 = "sha256";

    /** What a record says, as the API gives it out and takes it in. Numbers and dates are those of its portal. */
    private static final List<String> SAID = List.of(
            "kind",
            "type",
            "title",
            "authors",
            "organisation",
            "summary",
            "topics",
            "countries",
            "language",
            "year",
            "sourceUrl",
            "rights");

    /** How many there are of each. */
    public record Counts(int concepts, int organisations, int records, int originals) {}

    public Path vocabulary() {
        return path.resolve("vocabulary.ttl");
    }

    public Path organisations() {
        return path.resolve("organisations.csv");
    }

    public Path library() {
        return path.resolve("library.json");
    }

    public Path originals() {
        return path.resolve("originals");
    }

    /** Whether somebody exported a portal there, or began to. */
    public static boolean isOne(Path path) {
        return Files.isRegularFile(path.resolve(MANIFEST));
    }

    /**
     * Begins an export there, in a new folder, an empty one, or in place of a former export.
     *
     * @throws CannotGoOn when something else is there, or nothing can be written
     */
    static ExportFolder begin(Path path) {
        try {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new CannotGoOn(path + " is a file; name a folder.");
            }
            Files.createDirectories(path);
            if (!isOne(path) && holdsAnything(path)) {
                throw new CannotGoOn("there is something else in " + path + "; name an empty folder or a new one.");
            }
            ExportFolder folder = new ExportFolder(path);
            folder.write(
                    path.resolve(MANIFEST),
                    Json.createObjectBuilder()
                            .add(FORM_FIELD, FORM)
                            .add("complete", false)
                            .build());
            return folder;
        } catch (IOException | UncheckedIOException e) {
            throw new CannotGoOn("cannot write to " + path + ".", e);
        }
    }

    private static boolean holdsAnything(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isPresent();
        }
    }

    /** Says that the export is whole, and what is in it. */
    void finish(URI portal, Counts counts) {
        write(
                path.resolve(MANIFEST),
                Json.createObjectBuilder()
                        .add(FORM_FIELD, FORM)
                        .add("complete", true)
                        .add("portal", portal.toString())
                        .add(
                                "made",
                                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                        .add("concepts", counts.concepts())
                        .add("organisations", counts.organisations())
                        .add("records", counts.records())
                        .add("originals", counts.originals())
                        .build());
    }

    /** @throws CannotGoOn when the export is not whole, or of a form that this Lucerna does not know */
    public Counts counts() {
        JsonObject manifest = readManifest();
        if (manifest.getInt(FORM_FIELD, 0) != FORM) {
            throw new CannotGoOn(path + " was exported by another Lucerna, in a form that this one does not know.");
        }
        if (!manifest.getBoolean("complete", false)) {
            throw new CannotGoOn("the export in " + path + " was cut short; run it again: it goes on from there.");
        }
        return new Counts(
                manifest.getInt("concepts", 0),
                manifest.getInt("organisations", 0),
                manifest.getInt("records", 0),
                manifest.getInt("originals", 0));
    }

    private JsonObject readManifest() {
        try (Reader text = Files.newBufferedReader(path.resolve(MANIFEST));
                JsonReader json = Json.createReader(text)) {
            return json.readObject();
        } catch (IOException | JsonException e) {
            throw new CannotGoOn("cannot read " + path.resolve(MANIFEST) + ".", e);
        }
    }

    /** What a record says, by itself: of a portal's answer or of {@link #library}. */
    public static JsonObject said(JsonObject record) {
        JsonObjectBuilder said = Json.createObjectBuilder();
        SAID.stream()
                .filter(name -> record.containsKey(name) && !record.isNull(name))
                .forEach(name -> said.add(name, record.get(name)));
        return said.build();
    }

    /** The library's records, as the HTTP API takes them, each with the path of its original if it has one. */
    public List<JsonObject> readLibrary() {
        try (Reader text = Files.newBufferedReader(library());
                JsonReader json = Json.createReader(text)) {
            return json.readArray().getValuesAs(JsonObject.class);
        } catch (IOException | JsonException | ClassCastException e) {
            throw new CannotGoOn("cannot read " + library() + ".", e);
        }
    }

    /**
     * The original that a record names.
     *
     * @throws CannotGoOn when that is not below the folder's originals: somebody else wrote it there
     */
    public Path original(String name) {
        Path original = path.resolve(name).normalize();
        try {
            boolean outside = !original.startsWith(originals().normalize())
                    || Files.exists(original)
                            && !original.toRealPath().startsWith(originals().toRealPath());
            if (outside) {
                throw new CannotGoOn(library() + " names a file outside of the export: " + name + ".");
            }
        } catch (IOException e) {
            throw new CannotGoOn("cannot read " + original + ".", e);
        }
        return original;
    }

    void write(Path file, JsonStructure contents) {
        try (Writer text = Files.newBufferedWriter(file);
                JsonWriter json = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                        .createWriter(text)) {
            json.write(contents);
        } catch (IOException e) {
            throw new CannotGoOn("cannot write " + file + ".", e);
        }
    }
}
