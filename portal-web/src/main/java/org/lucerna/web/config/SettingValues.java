package org.lucerna.web.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Reads typed values out of the configuration, and says in one sentence what is wrong with a bad one. */
final class SettingValues {

    private static final Pattern SIZE = Pattern.compile("([0-9]{1,15})\\s*(B|KB|MB|GB)?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Long> SIZE_UNITS = Map.of("B", 1L, "KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30);
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,12})\\s*(ms|s|m|h|d)");

    private final Config config;
    private final SortedSet<String> known = new TreeSet<>();

    SettingValues(Config config) {
        this.config = config;
    }

    /** The value without surrounding space; empty when there is none. */
    Optional<String> find(String key) {
        known.add(key);
        return config.getOptionalValue(key, String.class).map(String::strip).filter(text -> !text.isEmpty());
    }

    String text(String key) {
        return find(key).orElseThrow(() -> new BadSetting(key + " is empty, but it needs a value."));
    }

    Path path(String key) {
        String value = text(key);
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw bad(key, value, "a path");
        }
    }

    boolean flag(String key) {
        String value = text(key);
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad(key, value, "true or false");
        };
    }

    /** One of the type's constants, written in lower case. */
    <E extends Enum<E>> E choice(String key, Class<E> type) {
        String value = text(key);
        List<String> names = Stream.of(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        int place = names.indexOf(value.toLowerCase(Locale.ROOT));
        if (place < 0) {
            throw bad(key, value, "one of " + String.join(", ", names));
        }
        return type.getEnumConstants()[place];
    }

    int number(String key, int least, int most) {
        String value = text(key);
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the same words as a number out of range
        }
        throw bad(key, value, "a whole number from " + least + " to " + most);
    }

    long bytes(String key) {
        String value = text(key);
        Matcher size = SIZE.matcher(value);
        if (!size.matches() || size.group(1).matches("0+")) {
            throw bad(key, value, "a size such as 200MB");
        }
        String unit = size.group(2) == null ? "B" : size.group(2).toUpperCase(Locale.ROOT);
        try {
            return Math.multiplyExact(Long.parseLong(size.group(1)), SIZE_UNITS.getOrDefault(unit, 1L));
        } catch (ArithmeticException e) {
            throw bad(key, value, "a size such as 200MB");
        }
    }

    /** A size in whole megabytes. */
    int megabytes(String key, int least, int most) {
        long megabytes = bytes(key) >> 20;
        if (megabytes < least || megabytes > most) {
            throw bad(key, text(key), "a size from " + least + "MB to " + most + "MB");
        }
        return (int) megabytes;
    }

    /** Words with commas between them; may be none. */
    List<String> words(String key) {
        return find(key).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    Duration duration(String key) {
        String value = text(key);
        Matcher duration = DURATION.matcher(value);
        if (!duration.matches() || duration.group(1).matches("0+")) {
            throw bad(key, value, "a duration such as 30s");
        }
        long amount = Long.parseLong(duration.group(1));
        return switch (duration.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    /** A web address without a slash at its end. */
    URI address(String key) {
        String value = text(key);
        try {
            URI address = new URI(value.replaceAll("/+$", ""));
            if (List.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw bad(key, value, "a web address such as https://library.example.org");
    }

    /** Settings that somebody made under our name and that nothing has asked for: most likely misspelt. */
    List<String> unknown() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("lucerna.") && !known.contains(name))
                .sorted()
                .toList();
    }

    /** Every key that was asked for. */
    Set<String> known() {
        return Set.copyOf(known);
    }

    static BadSetting bad(String key, String value, String expected) {
        return new BadSetting(key + " is \"" + value + "\", but must be " + expected + ".");
    }
}
