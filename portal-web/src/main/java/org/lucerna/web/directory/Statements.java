package org.lucerna.web.directory;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryStatement;
import org.lucerna.directory.entry.Stated;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.search.Facet;
import org.lucerna.web.search.Labels;

/**
 * What an organisation says of one sort of thing: what it does, for whom, against what, across which borders.
 *
 * @param part {@code does}, {@code whom}, {@code against} or {@code across}: the key of its heading
 * @param yes what it says yes to
 * @param no what it says no to
 */
public record Statements(String part, List<Said> yes, List<Said> no) {

    /** @param address of the concept's page */
    public record Said(String label, String address) {}

    private record Part(String name, List<String> schemes) {}

    private static final List<Part> PARTS = List.of(
            new Part("does", List.of("S")),
            new Part("whom", List.of("T")),
            new Part("against", List.of("X", "P")),
            new Part("across", List.of("C")));

    public boolean isStated() {
        return !yes.isEmpty() || !no.isEmpty();
    }

    static List<Statements> of(EntryDraft data, Language reader) {
        return PARTS.stream()
                .map(part -> new Statements(
                        part.name(), said(data, part, Stated.YES, reader), said(data, part, Stated.NO, reader)))
                .toList();
    }

    private static List<Said> said(EntryDraft data, Part part, Stated stated, Language reader) {
        return data.statements().stream()
                .filter(statement -> statement.stated() == stated)
                .map(EntryStatement::concept)
                .filter(concept -> part.schemes().contains(scheme(concept)))
                .map(concept ->
                        new Said(Labels.of(Facet.TOPIC, concept, reader), "/" + reader + "/glossary/" + concept))
                .sorted(Comparator.comparing(Said::label, Collator.getInstance(reader.locale())))
                .toList();
    }

    private static String scheme(String concept) {
        return Vocabulary.current().find(concept).map(Concept::scheme).orElse("");
    }
}
