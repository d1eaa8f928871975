package org.lucerna.web.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.ConceptText;
import org.lucerna.foundation.vocabulary.ConceptText.Kind;

/** Texts in many languages as they stand in one field of a form: {@code en: shelter}, one a line. */
final class TextLines {

    private TextLines() {}

    static String written(List<ConceptText> texts, Kind kind) {
        return texts.stream()
                .filter(text -> text.kind() == kind)
                .map(text -> text.language() + ": " + text.words())
                .collect(Collectors.joining("\n"));
    }

    /** The texts of these lines; blank ones say nothing. */
    static List<ConceptText> read(String lines, Kind kind) {
        List<ConceptText> texts = new ArrayList<>();
        filled(lines)
                .forEach(line -> language(line)
                        .ifPresent(language -> texts.add(new ConceptText(
                                kind,
                                language,
                                line.substring(line.indexOf(':') + 1).strip()))));
        return texts;
    }

    /** The first line that does not say its language. */
    static Optional<String> findBad(String lines) {
        return filled(lines).filter(line -> language(line).isEmpty()).findFirst();
    }

    /** The lines in which something stands. */
    static Stream<String> filled(String lines) {
        return lines.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static Optional<Language> language(String line) {
        int colon = line.indexOf(':');
        return colon < 0 ? Optional.empty() : Language.parse(line.substring(0, colon));
    }
}
