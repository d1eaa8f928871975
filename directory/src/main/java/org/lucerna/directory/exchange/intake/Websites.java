package org.lucerna.directory.exchange.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** When two addresses on the web are one: whatever the protocol, with {@code www.} or without, slash at the end or not. */
final class Websites {

    private Websites() {}

    static String key(String address) {
        String bare = address.strip()
                .replaceFirst("(?i)^https?://", "")
                .replaceFirst("(?i)^www\\.", "")
                .replaceFirst("/+$", "");
        int path = bare.indexOf('/');
        String host = path < 0 ? bare : bare.substring(0, path);
        return host.toLowerCase(Locale.ROOT) + (path < 0 ? "" : bare.substring(path));
    }

    /** The ways in which it may have been written. */
    static List<String> spellings(String address) {
        String key = key(address);
        return Stream.of("https://", "http://", "https://www.", "http://www.")
                .flatMap(before -> Stream.of(before + key, before + key + "/"))
                .toList();
    }
}
