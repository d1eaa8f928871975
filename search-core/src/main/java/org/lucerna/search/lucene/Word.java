package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.lucerna.search.analysis.Analyzers;
import org.lucerna.search.lucene.Tokens.Token;

/**
 * A word of a question and what each analysis of the index makes of it.
 *
 * @param surface the word but for case and accents
 * @param forms one for each analysis, in the order of {@link View#analyses()}
 */
record Word(String surface, List<Form> forms) {

    /**
     * The word in one language.
     *
     * @param stems under which the index holds it; none, one, or two where a stem with and one without accents differ
     * @param items how many items of the language have it
     * @param parts of a compound, if the index holds each of them
     */
    record Form(View.Analysis analysis, List<String> stems, int items, List<Part> parts) {}

    /** A part of a compound and how many items of the language have it. */
    record Part(String stem, int items) {}

    /** The words in a piece of a question. Scripts without spaces give several, and so does {@code anti-trafficking}. */
    static List<Word> in(String text, View view) throws IOException {
        List<Word> words = new ArrayList<>();
        int position = -1;
        for (Token token : Tokens.general(text)) {
            if (token.position() != position && token.end() > token.start()) {
                position = token.position();
                words.add(view.word(token.text(), text.substring(token.start(), token.end())));
            }
        }
        return words;
    }

    /** Looks the word up; {@link View#word} remembers it. */
    static Word of(String surface, String written, View view) throws IOException {
        List<Form> forms = new ArrayList<>();
        for (View.Analysis analysis : view.analyses()) {
            Set<String> stems = new LinkedHashSet<>();
            int items = 0;
            for (Token stem : Tokens.of(Analyzers.forQuestion(Fields.language(analysis.name())), written)) {
                int having = view.states(new Term(Fields.stem(analysis.name()), stem.text()))
                        .docFreq();
                if (having > 0) {
                    stems.add(stem.text());
                    items = Math.max(items, having);
                }
            }
            forms.add(new Form(analysis, List.copyOf(stems), items, parts(analysis, written, view)));
        }
        return new Word(surface, List.copyOf(forms));
    }

    private static List<Part> parts(View.Analysis analysis, String written, View view) throws IOException {
        List<Token> tokens = Tokens.of(Analyzers.forParts(Fields.language(analysis.name())), written);
        if (tokens.isEmpty() || tokens.getLast().position() == 0) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        int position = -1;
        for (Token token : tokens) {
            if (token.position() != position) {
                position = token.position();
                int having = view.states(new Term(Fields.stem(analysis.name()), token.text()))
                        .docFreq();
                if (having == 0) {
                    return List.of();
                }
                parts.add(new Part(token.text(), having));
            }
        }
        return List.copyOf(parts);
    }

    /** How many items have the word in any language. */
    int items() {
        int items = 0;
        for (Form form : forms) {
            items += form.items();
        }
        return items;
    }
}
