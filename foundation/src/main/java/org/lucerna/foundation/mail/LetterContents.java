package org.lucerna.foundation.mail;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A letter's values as one text, in the form of a web form's (application/x-www-form-urlencoded). */
final class LetterContents {

    private LetterContents() {}

    static String write(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> encode(value.getKey()) + "=" + encode(value.getValue()))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    static Map<String, String> read(String contents) {
        Map<String, String> values = new TreeMap<>();
        if (!contents.isEmpty()) {
            for (String pair : contents.split("&", -1)) {
                int equals = pair.indexOf('=');
                values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
