package org.lucerna.acceptance.browser;

import com.microsoft.playwright.Download;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What somebody took along: the files of the downloaded archive, by their names. */
record OwnData(Map<String, String> files) {

    static OwnData open(Download download) {
        Map<String, String> files = new TreeMap<>();
        try (InputStream in = Files.newInputStream(download.path());
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OwnData(files);
    }

    /** The file of this name, read. */
    JsonObject json(String name) {
        try (JsonReader reader = Json.createReader(new StringReader(Objects.requireNonNull(files.get(name), name)))) {
            return reader.readObject();
        }
    }
}
