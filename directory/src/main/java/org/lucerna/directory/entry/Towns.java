package org.lucerna.directory.entry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What towns are called in other languages: who looks for Venedig means Venezia. Those of Europe whose names differ, in the
 * interface's languages and their own.
 */
final class Towns {

    private static final Map<String, List<String>> NAMES = read();

    private Towns() {}

    /** Empty for a town that is called the same everywhere, or that nobody has written down. */
    static List<String> otherNames(String town) {
        return NAMES.getOrDefault(town, List.of()).stream()
                .filter(name -> !name.equals(town))
                .toList();
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> names = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Towns.class.getResourceAsStream("towns.tsv")), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                List<String> called = List.of(line.split("\t", -1));
                called.forEach(name -> names.put(name, called));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
