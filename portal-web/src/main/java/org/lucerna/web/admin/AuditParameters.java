package org.lucerna.web.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.audit.AuditQuery;

/**
 * What an address asks of the audit log, for the page and for its exports alike. What cannot be understood narrows nothing.
 *
 * @param from the first day, of UTC
 * @param until the last day, of UTC
 */
record AuditParameters(
        String person,
        String act,
        String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    private static final int LONGEST = 200;

    /** @param given finds a parameter's value by its name, or null */
    static AuditParameters of(Function<String, @Nullable String> given) {
        return new AuditParameters(
                text(given.apply("person")),
                text(given.apply("act")),
                text(given.apply("kind")),
                day(given.apply("from")),
                day(given.apply("until")));
    }

    AuditQuery query() {
        return new AuditQuery(person, act, kind, start(from), until == null ? null : start(until.plusDays(1)));
    }

    /** As the end of an address, with its question mark; the numbers of slices start anew. */
    String address(int page) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("person", person);
        parts.put("act", act);
        parts.put("kind", kind);
        parts.put("from", from == null ? "" : from.toString());
        parts.put("until", until == null ? "" : until.toString());
        parts.put("page", page == 1 ? "" : String.valueOf(page));
        parts.values().removeIf(String::isEmpty);
        return parts.isEmpty()
                ? ""
                : parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String text(@Nullable String value) {
        String text = value == null ? "" : value.strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        try {
            LocalDate day = value == null ? null : LocalDate.parse(value.strip());
            // The databases know no year of six digits.
            return day == null || day.getYear() < 1 || day.getYear() > 9998 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
