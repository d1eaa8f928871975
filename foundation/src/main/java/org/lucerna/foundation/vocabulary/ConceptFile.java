package org.lucerna.foundation.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.text.LocalizedText;

/** Reads {@code concepts.tsv}, whose first lines tell its form. */
final class ConceptFile {

    private static final String NAME = "concepts.tsv";
    private static final List<Language> COLUMNS =
            List.of(Language.ENGLISH, Language.ITALIAN, Language.GERMAN, Language.SPANISH, Language.FRENCH);
    private static final int FIRST_LABEL = 2;
    private static final int FIRST_ALTERNATIVE = FIRST_LABEL + COLUMNS.size();
    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern SEMICOLON = Pattern.compile("; ");

    private ConceptFile() {}

    static SortedMap<String, Concept> read() {
        try (InputStream bytes = ConceptFile.class.getResourceAsStream(NAME)) {
            if (bytes == null) {
                throw new IllegalStateException(NAME + " is not in the jar of foundation");
            }
            SortedMap<String, Concept> concepts = new TreeMap<>();
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(ConceptFile::concept)
                    .forEach(concept -> concepts.put(concept.id(), concept));
            return concepts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Concept concept(String line) {
        String[] fields = TAB.split(line, -1);
        Map<Language, String> labels = new HashMap<>();
        Map<Language, List<String>> alternatives = new HashMap<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            labels.put(COLUMNS.get(i), fields[FIRST_LABEL + i]);
            alternatives.put(COLUMNS.get(i), words(fields[FIRST_ALTERNATIVE + i]));
        }
        List<String> broader = fields[1].isEmpty() ? List.of() : List.of(fields[1]);
        return new Concept(fields[0], new LocalizedText(labels), alternatives, broader);
    }

    private static List<String> words(String field) {
        return field.isEmpty() ? List.of() : Stream.of(SEMICOLON.split(field)).toList();
    }
}
