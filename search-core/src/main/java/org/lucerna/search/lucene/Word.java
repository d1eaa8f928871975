package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lucerna.search.analysis.Analyzers;
import org.lucerna.search.lucene.Tokens.Token;
import org.lucerna.search.lucene.View.IndexTerm;

/**
 * A word of a question and what each analysis of the index makes of it.
 *
 * @param surface the word but for case and accents
 * @param written the word as the question has it
 * @param forms one for each analysis, in the order of {@link View#analyses()}
 */
record Word(String surface, String written, List<Form> forms) {

    /**
     * The word in one language.
     *
     * @param stems under which the index holds it; none, one, or two where a stem with and one without accents differ
     * @param titleStems the same in titles
     * @param items how many items of the language have it
     * @param parts of a compound, if the index holds each of them
     */
    record Form(List<IndexTerm> stems, List<IndexTerm> titleStems, int items, List<Part> parts) {}

    /** A part of a compound. */
    record Part(IndexTerm stem) {}

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
            Set<IndexTerm> stems = new LinkedHashSet<>();
            Set<IndexTerm> titleStems = new LinkedHashSet<>();
            int items = 0;
            for (Token stem : Tokens.of(Analyzers.forQuestion(Fields.language(analysis.name())), written)) {
                IndexTerm text = view.term(Fields.stem(analysis.name()), stem.text());
                IndexTerm title = view.term(Fields.titleStem(analysis.name()), stem.text());
                if (text.items() > 0) {
                    stems.add(text);
                    items = Math.max(items, text.items());
                }
                if (title.items() > 0) {
                    titleStems.add(title);
                }
            }
            forms.add(new Form(List.copyOf(stems), List.copyOf(titleStems), items, parts(analysis, written, view)));
        }
        return new Word(surface, written, List.copyOf(forms));
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
                IndexTerm part = view.term(Fields.stem(analysis.name()), token.text());
                if (part.items() == 0) {
                    return List.of();
                }
                parts.add(new Part(part));
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
