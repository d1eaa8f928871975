package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.analysis.Analyzers;
import org.lucerna.search.lucene.CompiledQuery.Loose;
import org.lucerna.search.lucene.CompiledQuery.Mark;
import org.lucerna.search.lucene.CompiledQuery.WeighedWord;
import org.lucerna.search.lucene.Tokens.Token;
import org.lucerna.search.lucene.View.IndexTerm;
import org.lucerna.search.query.Clause;
import org.lucerna.search.thesaurus.Naming;
import org.lucerna.search.thesaurus.Thesaurus;

/** Turns the clauses of one question into Lucene queries over one view of the index. For one question, one thread. */
final class QueryCompiler {

    /** "Period of reflection" is a reflection period, and a safe, quiet house a safe house. */
    private static final int NAMING_SLOP = 3;

    private final View view;
    private final Thesaurus thesaurus;
    private final Map<Clause.Word, List<Word>> words = new LinkedHashMap<>();
    private final WordWeights weights;
    private final FieldQueries fields;
    private final boolean onlyStopwords;

    private final List<Loose> loose = new ArrayList<>();
    private final List<Scored> hints = new ArrayList<>();
    private final List<Scored> required = new ArrayList<>();
    private final List<Query> excluded = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<WeighedWord> weighed = new ArrayList<>();
    private final List<Word> vocabulary = new ArrayList<>();
    private final List<Expansions.Named> named = new ArrayList<>();

    /** Words that stand side by side in the question and have not been added yet. */
    private final List<Word> run = new ArrayList<>();

    private QueryCompiler(List<Clause> clauses, Language reader, Thesaurus thesaurus, boolean expand, View view)
            throws IOException {
        this.view = view;
        this.thesaurus = expand ? thesaurus : Thesaurus.NONE;
        this.fields = new FieldQueries(view, thesaurus);
        for (Clause clause : clauses) {
            if (clause instanceof Clause.AnyOf anyOf) {
                for (Clause.Term term : anyOf.terms()) {
                    know(term);
                }
            } else {
                know(clause);
            }
        }
        List<Word> all = words.values().stream().flatMap(List::stream).toList();
        this.weights = new WordWeights(all, reader, view);
        this.onlyStopwords = all.stream().allMatch(this::isStopword);
    }

    /** @param expand whether the question grows by other words for the concepts that it names */
    static CompiledQuery compile(List<Clause> clauses, Language reader, Thesaurus thesaurus, boolean expand, View view)
            throws IOException {
        QueryCompiler compiler = new QueryCompiler(clauses, reader, thesaurus, expand, view);
        for (Clause clause : clauses) {
            compiler.add(clause);
        }
        compiler.endRun();
        return new CompiledQuery(
                compiler.loose,
                compiler.hints,
                compiler.required,
                compiler.excluded,
                compiler.marks,
                compiler.weighed,
                compiler.vocabulary,
                compiler.named);
    }

    private void know(Clause clause) throws IOException {
        if (clause instanceof Clause.Word word && !words.containsKey(word)) {
            words.put(word, Word.in(word.text(), view));
        }
    }

    private void add(Clause clause) throws IOException {
        if (!(clause instanceof Clause.Word)) {
            endRun();
        }
        switch (clause) {
            case Clause.Word word -> run.addAll(words.getOrDefault(word, List.of()));
            case Clause.Prefix prefix -> addTo(loose, query(prefix), scored -> new Loose(List.of(scored), null));
            case Clause.Phrase phrase -> addTo(required, query(phrase), scored -> scored);
            case Clause.InField inField ->
                addTo(required, fields.query(inField.field(), inField.term()), QueryCompiler::unweighed);
            case Clause.Not not -> addTo(excluded, excludedQuery(not.term()), query -> query);
            case Clause.AnyOf anyOf -> addTo(required, query(anyOf), QueryCompiler::unweighed);
        }
    }

    private static Scored unweighed(Query query) {
        return new Scored.OfQuery(query, 1);
    }

    /** Adds the words that stood side by side; together they may name something. */
    private void endRun() throws IOException {
        int next = 0;
        List<String> written = run.stream().map(Word::written).toList();
        for (Naming naming : thesaurus.namedBy(written, weights.questionLanguage())) {
            addWords(run.subList(next, naming.from()));
            addNaming(naming, run.subList(naming.from(), naming.to()));
            next = naming.to();
        }
        addWords(run.subList(next, run.size()));
        run.clear();
    }

    /** What names a concept counts as one: its words side by side, or any other words for it. */
    private void addNaming(Naming naming, List<Word> side) throws IOException {
        List<Word> counting =
                side.stream().filter(word -> onlyStopwords || !isStopword(word)).toList();
        if (counting.isEmpty()) {
            return;
        }
        double weight = 0;
        for (Word word : counting) {
            weight += weights.of(word);
            weighed.add(new WeighedWord(vocabulary.size(), weights.of(word)));
            vocabulary.add(word);
        }
        Query literal = sideBySide(side, counting);
        Expansions.Named stretch = new Expansions.Named(literal, Expansions.wordings(naming, view));
        named.add(stretch);
        loose.add(new Loose(List.of(unweighed(Expansions.grown(naming, stretch, weight))), null));
        marks.add(new Mark.OfQuery(literal, (float) weight));
        for (Expansions.Wording wording : stretch.wordings()) {
            marks.add(new Mark.OfQuery(wording.query(), Expansions.markWeight(weight)));
        }
    }

    /** The words in every language that knows them all, in about this order and this near to each other. */
    private Query sideBySide(List<Word> side, List<Word> counting) {
        BooleanQuery.Builder languages = new BooleanQuery.Builder();
        for (int i = 0; i < view.analyses().size(); i++) {
            int analysis = i;
            if (counting.stream()
                    .noneMatch(word -> word.forms().get(analysis).stems().isEmpty())) {
                languages.add(sideBySide(side, counting, analysis), Occur.SHOULD);
            }
        }
        return languages.build();
    }

    private Query sideBySide(List<Word> side, List<Word> counting, int analysis) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        phrase.setSlop(counting.size() == 1 ? 0 : NAMING_SLOP);
        float weight = 0;
        for (int place = 0; place < side.size(); place++) {
            Word word = side.get(place);
            if (counting.contains(word)) {
                List<IndexTerm> stems = word.forms().get(analysis).stems();
                phrase.add(stems.stream().map(IndexTerm::term).toArray(Term[]::new), place);
                weight += weights.of(word, analysis);
            }
        }
        return new BoostQuery(phrase.build(), weight);
    }

    private void addWords(List<Word> side) throws IOException {
        for (Word word : side) {
            if (onlyStopwords || !isStopword(word)) {
                List<Scored> forms = forms(word);
                loose.add(new Loose(forms, word));
                addParts(word);
                weighed.add(new WeighedWord(vocabulary.size() - 1, weights.of(word)));
            }
        }
    }

    private boolean isStopword(Word word) {
        return Analyzers.isStopword(weights.questionLanguage(), word.surface());
    }

    /** The word in every language that knows it; each item has one language, so that it counts once. */
    private List<Scored> forms(Word word) {
        List<Scored> forms = new ArrayList<>();
        for (int i = 0; i < word.forms().size(); i++) {
            Word.Form form = word.forms().get(i);
            if (!form.stems().isEmpty()) {
                forms.add(anyOf(form.stems(), weights.of(word, i)));
            }
            if (!form.parts().isEmpty()) {
                // "The duration of the procedure" answers Verfahrensdauer; what that counts, the hints say.
                forms.add(new Scored.OfQuery(allOf(form.parts()), 0));
            }
        }
        marks.add(new Mark.OfWord(vocabulary.size(), (float) weights.of(word)));
        vocabulary.add(word);
        return forms;
    }

    private void addParts(Word word) {
        for (int i = 0; i < word.forms().size(); i++) {
            for (Word.Part part : word.forms().get(i).parts()) {
                hints.add(new Scored.OfTerm(part.stem(), weights.of(part, i)));
            }
        }
    }

    private static Query allOf(List<Word.Part> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(part.stem().query(), Occur.MUST));
        return all.build();
    }

    private static Scored anyOf(List<IndexTerm> terms, float boost) {
        if (terms.size() == 1) {
            return new Scored.OfTerm(terms.getFirst(), boost);
        }
        SynonymQuery.Builder any =
                new SynonymQuery.Builder(terms.getFirst().term().field());
        terms.forEach(term -> any.addTerm(term.term()));
        return new Scored.OfQuery(any.build(), boost);
    }

    private @Nullable Scored query(Clause.Phrase phrase) throws IOException {
        List<Token> tokens = Tokens.general(phrase.text());
        if (tokens.isEmpty()) {
            return null;
        }
        Query exact = phrase(Fields.WORDS, tokens);
        return weighed(exact, rarity(tokens));
    }

    private @Nullable Scored query(Clause.Prefix prefix) throws IOException {
        List<Token> tokens = Tokens.general(prefix.beginning());
        if (tokens.isEmpty()) {
            return null;
        }
        List<BytesRef> terms =
                Prefixes.mostFrequent(view, Fields.WORDS, tokens.getLast().text());
        if (terms.isEmpty()) {
            return unweighed(new MatchNoDocsQuery("No word begins with " + prefix.beginning()));
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(Fields.WORDS);
        terms.forEach(term -> any.addTerm(term, 1f));
        return weighed(any.build(), rarity(new Term(Fields.WORDS, terms.getFirst())));
    }

    private @Nullable Query query(Clause.AnyOf anyOf) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        int known = 0;
        for (Clause.Term term : anyOf.terms()) {
            Query query = query(term);
            if (query != null) {
                any.add(query, Occur.SHOULD);
                known++;
            }
        }
        return known == 0 ? null : any.build();
    }

    private @Nullable Query query(Clause.Term term) throws IOException {
        return switch (term) {
            case Clause.Word word -> all(words.getOrDefault(word, List.of()));
            case Clause.Phrase phrase -> boosted(query(phrase));
            case Clause.Prefix prefix -> boosted(query(prefix));
            case Clause.InField inField -> fields.query(inField.field(), inField.term());
        };
    }

    private static @Nullable Query boosted(@Nullable Scored scored) {
        return scored == null ? null : Scored.anyOf(List.of(scored));
    }

    private @Nullable Query all(List<Word> words) throws IOException {
        if (words.size() == 1) {
            return Scored.anyOf(forms(words.getFirst()));
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Word word : words) {
            all.add(Scored.anyOf(forms(word)), Occur.MUST);
        }
        return words.isEmpty() ? null : all.build();
    }

    /** What is excluded is not marked, and an excluded word means the word, not its whole family. */
    private @Nullable Query excludedQuery(Clause.Term term) throws IOException {
        return switch (term) {
            case Clause.Word word -> exactly(word.text());
            case Clause.Phrase phrase -> exactly(phrase.text());
            case Clause.Prefix prefix -> fields.beginning(Fields.WORDS, prefix.beginning());
            case Clause.InField inField -> fields.query(inField.field(), inField.term());
        };
    }

    private static @Nullable Query exactly(String text) throws IOException {
        List<Token> tokens = Tokens.general(text);
        return tokens.isEmpty() ? null : phrase(Fields.WORDS, tokens);
    }

    private Scored weighed(Query query, double weight) {
        marks.add(new Mark.OfQuery(query, (float) weight));
        return new Scored.OfQuery(query, (float) weight);
    }

    private double rarity(List<Token> tokens) throws IOException {
        double sum = 0;
        for (Token token : tokens) {
            sum += rarity(new Term(Fields.WORDS, token.text()));
        }
        return sum;
    }

    private double rarity(Term term) throws IOException {
        int items = view.term(term).items();
        return Math.log(1 + (view.getIndexReader().numDocs() + 0.5) / (items + 0.5));
    }

    static Query phrase(String field, List<Token> tokens) {
        if (tokens.size() == 1) {
            return new TermQuery(new Term(field, tokens.getFirst().text()));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        tokens.forEach(token -> phrase.add(new Term(field, token.text()), token.position()));
        return phrase.build();
    }

    private static <S, T> void addTo(List<T> list, @Nullable S found, Function<S, T> as) {
        if (found != null) {
            list.add(as.apply(found));
        }
    }
}
