package org.lucerna.web.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptText;
import org.lucerna.foundation.vocabulary.ConceptText.Kind;
import org.lucerna.foundation.vocabulary.Vocabulary;

/** Other concepts as they stand in one field of a form: {@code shelter (S19)}, one a line. Either half is enough. */
final class ConceptNames {

    private static final Pattern WITH_ID = Pattern.compile(".*\\(([A-Za-z0-9][A-Za-z0-9_.-]{0,19})\\)");

    private ConceptNames() {}

    static String written(List<String> ids, Vocabulary vocabulary, Language reader) {
        return ids.stream()
                .map(id -> vocabulary.label(id, reader) + " (" + id + ")")
                .collect(Collectors.joining("\n"));
    }

    /** The ids of these lines; a line that names no concept stands for itself, so that it can be named as wrong. */
    static List<String> read(String lines, Vocabulary vocabulary) {
        List<String> ids = new ArrayList<>();
        TextLines.filled(lines).forEach(line -> ids.add(find(line, vocabulary).orElse(line)));
        return ids;
    }

    private static Optional<String> find(String line, Vocabulary vocabulary) {
        Matcher withId = WITH_ID.matcher(line);
        if (withId.matches() && vocabulary.find(withId.group(1)).isPresent()) {
            return Optional.of(withId.group(1));
        }
        if (vocabulary.find(line).isPresent()) {
            return Optional.of(line);
        }
        return Stream.of(Kind.LABEL, Kind.SYNONYM)
                .flatMap(kind -> vocabulary.listAll().stream()
                        .filter(concept -> !concept.deprecated())
                        .filter(concept -> isCalled(concept, kind, line)))
                .map(Concept::id)
                .findFirst();
    }

    private static boolean isCalled(Concept concept, Kind kind, String line) {
        return concept.texts().stream()
                .filter(text -> text.kind() == kind)
                .map(ConceptText::words)
                .anyMatch(words -> words.equalsIgnoreCase(line));
    }
}
