package org.lucerna.web.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Countries;

/**
 * The map of Europe: where the number of each country stands. The shapes are symbols of {@code img/europe.svg}; both are
 * made by {@code third-party/map.mjs}.
 */
public final class EuropeMap {

    /** From so many organisations on, the next darker shade. */
    private static final List<Long> SHADES = List.of(1L, 3L, 6L, 12L, 24L);

    private static final Map<String, int[]> PLACES = read();

    /**
     * A country and how many organisations it has.
     *
     * @param shade from 0, nobody, to 5
     * @param x where its number stands on the map; 0 when it is not drawn
     */
    public record Land(String code, String name, long count, int shade, int x, int y, String address) {}

    private EuropeMap() {}

    /** Whether the map shows it. */
    public static boolean draws(String country) {
        return PLACES.containsKey(country);
    }

    /** The countries of the map, those with an organisation or without, by name. */
    public static List<Land> drawn(Map<String, Long> counts, Language reader, Function<String, String> address) {
        return lands(PLACES.keySet().stream(), counts, reader, address);
    }

    /** The countries that have somebody and that the map does not show, by name. */
    public static List<Land> beyond(Map<String, Long> counts, Language reader, Function<String, String> address) {
        return lands(counts.keySet().stream().filter(code -> !draws(code)), counts, reader, address);
    }

    private static List<Land> lands(
            Stream<String> codes, Map<String, Long> counts, Language reader, Function<String, String> address) {
        Comparator<Object> alphabet = Collator.getInstance(reader.locale());
        return codes.map(code -> {
                    long count = counts.getOrDefault(code, 0L);
                    int[] place = PLACES.getOrDefault(code, new int[] {0, 0});
                    return new Land(
                            code,
                            Countries.name(code, reader),
                            count,
                            (int) SHADES.stream().filter(from -> count >= from).count(),
                            place[0],
                            place[1],
                            address.apply(code));
                })
                .sorted((one, other) -> alphabet.compare(one.name(), other.name()))
                .toList();
    }

    private static Map<String, int[]> read() {
        Map<String, int[]> places = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EuropeMap.class.getResourceAsStream("europe.tsv")), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                String[] parts = line.split("\t", -1);
                places.put(parts[0], new int[] {Integer.parseInt(parts[1]), Integer.parseInt(parts[2])});
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }
}
