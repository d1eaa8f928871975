package org.lucerna.directory.finder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which countries border on which, in and around Europe. From Natural Earth, as the portal's map is. */
final class Neighbours {

    private static final Map<String, Set<String>> BORDERS = read();

    private Neighbours() {}

    /** The countries around these, without themselves. */
    static Set<String> of(Collection<String> countries) {
        Set<String> around = new TreeSet<>();
        countries.forEach(country -> around.addAll(BORDERS.getOrDefault(country, Set.of())));
        around.removeAll(countries);
        return around;
    }

    private static Map<String, Set<String>> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Neighbours.class.getResourceAsStream("neighbours.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(line -> line[0], line -> Set.of(line[1].split(" ", -1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
