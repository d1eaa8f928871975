package org.lucerna.cli.export;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lucerna.cli.CannotGoOn;
import org.lucerna.cli.portal.Portal;

/**
 * The library's part of an export: what the records say, and their originals, each in a folder named by its checksum. An
 * original that is there already is not fetched again. One call, one instance.
 */
final class LibraryExport {

    private static final int PAGE = 100;
    private static final int SHORT_CHECKSUM = 16;
    private static final int LONGEST_NAME = 120;

    private final Portal visitor;
    private final ExportFolder folder;
    private final Consumer<String> refusals;
    private final Set<Path> named = new HashSet<>();
    private int originals;

    /** @param refusals is told each original that could not be fetched, with the reason */
    LibraryExport(Portal visitor, ExportFolder folder, Consumer<String> refusals) {
        this.visitor = visitor;
        this.folder = folder;
        this.refusals = refusals;
    }

    int originals() {
        return originals;
    }

    /** @return how many records were written */
    int write() throws InterruptedException {
        List<JsonObject> records = new ArrayList<>();
        for (JsonObject record : list()) {
            records.add(exported(record));
        }
        // The same library in the same order, whatever its numbers are.
        records.sort(Comparator.comparing((JsonObject record) -> record.getString("title", ""))
                .thenComparing(JsonObject::toString));
        JsonArrayBuilder array = Json.createArrayBuilder();
        records.forEach(array::add);
        folder.write(folder.library(), array.build());
        deleteOthers();
        return records.size();
    }

    private Iterable<JsonObject> list() {
        Map<Long, JsonObject> records = new LinkedHashMap<>();
        for (int page = 1; ; page++) {
            List<JsonObject> slice = visitor.get("/api/v1/resources?size=" + PAGE + "&page=" + page)
                    .getJsonArray("resources")
                    .getValuesAs(JsonObject.class);
            slice.forEach(record -> records.put(record.getJsonNumber("id").longValue(), record));
            if (slice.size() < PAGE) {
                return records.values();
            }
        }
    }

    private JsonObject exported(JsonObject record) throws InterruptedException {
        JsonObjectBuilder said = Json.createObjectBuilder(ExportFolder.said(record));
        if (record.get("file") instanceof JsonObject file) {
            String sha256 = file.getString(ExportFolder.SHA256);
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new CannotGoOn("the portal names an original in a way that this Lucerna does not know.");
            }
            Path original = folder.originals()
                    .resolve(sha256.substring(0, SHORT_CHECKSUM))
                    .resolve(safe(file.getString("fileName")));
            said.add(ExportFolder.SHA256, sha256)
                    .add(
                            ExportFolder.ORIGINAL,
                            folder.path().relativize(original).toString().replace('\\', '/'));
            named.add(original);
            fetch(record.getString("title", ""), file.getString("url"), sha256, original);
        }
        return said.build();
    }

    /** What an earlier export brought here and is public no more. */
    private void deleteOthers() {
        if (!Files.isDirectory(folder.originals())) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder.originals())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!named.contains(file)) {
                    Files.delete(file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new CannotGoOn("cannot delete what is public no more from " + folder.originals() + ".", e);
        }
    }

    private void fetch(String title, String address, String sha256, Path original) throws InterruptedException {
        try {
            if (!Files.exists(original) || !sha256.equals(checksum(original))) {
                Files.deleteIfExists(original);
                Files.createDirectories(original.getParent());
                int status = visitor.download(address, "*/*", original);
                if (status != Portal.OK) {
                    refusals.accept(title + ": the portal answered with status " + status + " for its original.");
                    return;
                }
                if (!sha256.equals(checksum(original))) {
                    Files.delete(original);
                    refusals.accept(title + ": its original is not what the portal says that it is.");
                    return;
                }
            }
            originals++;
        } catch (IOException e) {
            refusals.accept(title + ": its original could not be fetched: " + e.getMessage());
        }
    }

    private static String checksum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** A name that every file system takes, and that leads nowhere else. */
    static String safe(String name) {
        String tame = name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_").strip();
        if (tame.length() > LONGEST_NAME) {
            int dot = tame.lastIndexOf('.');
            String ending = dot > 0 && tame.length() - dot < 10 ? tame.substring(dot) : "";
            int end = LONGEST_NAME - ending.length();
            tame = tame.substring(0, Character.isHighSurrogate(tame.charAt(end - 1)) ? end - 1 : end) + ending;
        }
        return tame.isEmpty() || tame.startsWith(".") ? "_" + tame : tame;
    }
}
