package org.lucerna.directory.finder;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is done where, and where nobody does it. Immutable.
 *
 * @param countries those in which an organisation sits, by their codes in alphabetical order
 * @param capabilities the concepts that are told of, by their ids
 * @param most by country, and within it by capability: how many of its organisations state it or something narrower. What
 *     is missing here is done by nobody who says so
 */
public record Coverage(List<String> countries, List<String> capabilities, Map<String, Map<String, Long>> most) {

    public Coverage {
        countries = List.copyOf(countries);
        capabilities = List.copyOf(capabilities);
        most = Map.copyOf(most);
    }

    /** How many organisations of a country state it; 0 when nobody does. */
    public long of(String country, String capability) {
        return Optional.ofNullable(most.get(country))
                .map(counts -> counts.get(capability))
                .orElse(0L);
    }
}
