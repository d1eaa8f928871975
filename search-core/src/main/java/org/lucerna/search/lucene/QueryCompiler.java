package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.analysis.Analyzers;
import org.lucerna.search.lucene.CompiledQuery.Mark;
import org.lucerna.search.lucene.CompiledQuery.WeighedWord;
import org.lucerna.search.lucene.Tokens.Token;
import org.lucerna.search.query.Clause;

/** Turns the clauses of one question into Lucene queries over one view of the index. For one question, one thread. */
final class QueryCompiler {

    private final View view;
    private final Map<Clause.Word, List<Word>> words = new LinkedHashMap<>();
    private final WordWeights weights;
    private final FieldQueries fields;
    private final boolean onlyStopwords;

    private final List<Query> loose = new ArrayList<>();
    private final List<Query> hints = new ArrayList<>();
    private final List<Query> required = new ArrayList<>();
    private final List<Query> excluded = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<WeighedWord> weighed = new ArrayList<>();

    private QueryCompiler(List<Clause> clauses, Language reader, View view) throws IOException {
        this.view = view;
        this.fields = new FieldQueries(view);
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

    static CompiledQuery compile(List<Clause> clauses, Language reader, View view) throws IOException {
        QueryCompiler compiler = new QueryCompiler(clauses, reader, view);
        for (Clause clause : clauses) {
            compiler.add(clause);
        }
        return new CompiledQuery(
                compiler.loose, compiler.hints, compiler.required, compiler.excluded, compiler.marks, compiler.weighed);
    }

    private void know(Clause clause) throws IOException {
        if (clause instanceof Clause.Word word && !words.containsKey(word)) {
            words.put(word, Word.in(word.text(), view));
        }
    }

    private void add(Clause clause) throws IOException {
        switch (clause) {
            case Clause.Word word -> addWords(word);
            case Clause.Prefix prefix -> addTo(loose, query(prefix));
            case Clause.Phrase phrase -> addTo(required, query(phrase));
            case Clause.InField inField -> addTo(required, fields.query(inField.field(), inField.term()));
            case Clause.Not not -> addTo(excluded, excludedQuery(not.term()));
            case Clause.AnyOf anyOf -> addTo(required, query(anyOf));
        }
    }

    private void addWords(Clause.Word clause) throws IOException {
        for (Word word : words.getOrDefault(clause, List.of())) {
            if (onlyStopwords || !isStopword(word)) {
                Query query = query(word);
                loose.add(query);
                addParts(word);
                weighed.add(new WeighedWord(word, query, weights.of(word)));
            }
        }
    }

    private boolean isStopword(Word word) {
        return Analyzers.isStopword(weights.questionLanguage(), word.surface());
    }

    /** The word in every language that knows it; each item has one language, so that it counts once. */
    private Query query(Word word) throws IOException {
        BooleanQuery.Builder languages = new BooleanQuery.Builder();
        int known = 0;
        for (int i = 0; i < word.forms().size(); i++) {
            Word.Form form = word.forms().get(i);
            String field = Fields.stem(form.analysis().name());
            if (!form.stems().isEmpty()) {
                languages.add(new BoostQuery(anyOf(field, form.stems()), weights.of(word, i)), Occur.SHOULD);
                known++;
            }
            if (!form.parts().isEmpty()) {
                // "The duration of the procedure" answers Verfahrensdauer; what that counts, the hints say.
                languages.add(new BoostQuery(allOf(field, form.parts()), 0), Occur.SHOULD);
                known++;
            }
        }
        if (known == 0) {
            return new MatchNoDocsQuery("No item has the word " + word.surface());
        }
        Query query = languages.build();
        marks.add(new Mark(query, (float) weights.of(word)));
        return query;
    }

    private void addParts(Word word) throws IOException {
        for (int i = 0; i < word.forms().size(); i++) {
            Word.Form form = word.forms().get(i);
            for (Word.Part part : form.parts()) {
                Query query = term(new Term(Fields.stem(form.analysis().name()), part.stem()));
                hints.add(new BoostQuery(query, weights.of(part, i)));
            }
        }
    }

    private Query allOf(String field, List<Word.Part> parts) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Word.Part part : parts) {
            all.add(term(new Term(field, part.stem())), Occur.MUST);
        }
        return all.build();
    }

    private Query anyOf(String field, List<String> terms) throws IOException {
        if (terms.size() == 1) {
            return term(new Term(field, terms.getFirst()));
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        terms.forEach(term -> any.addTerm(new Term(field, term)));
        return any.build();
    }

    private Query term(Term term) throws IOException {
        return new TermQuery(term, view.states(term));
    }

    private @Nullable Query query(Clause.Phrase phrase) throws IOException {
        List<Token> tokens = Tokens.general(phrase.text());
        if (tokens.isEmpty()) {
            return null;
        }
        Query exact = phrase(Fields.WORDS, tokens);
        return weighed(exact, rarity(tokens));
    }

    private @Nullable Query query(Clause.Prefix prefix) throws IOException {
        List<Token> tokens = Tokens.general(prefix.beginning());
        if (tokens.isEmpty()) {
            return null;
        }
        List<BytesRef> terms =
                Prefixes.mostFrequent(view, Fields.WORDS, tokens.getLast().text());
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery("No word begins with " + prefix.beginning());
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(Fields.WORDS);
        terms.forEach(term -> any.addTerm(term, 1f));
        return weighed(any.build(), rarity(Fields.WORDS, terms.getFirst()));
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
            case Clause.Phrase phrase -> query(phrase);
            case Clause.Prefix prefix -> query(prefix);
            case Clause.InField inField -> fields.query(inField.field(), inField.term());
        };
    }

    private @Nullable Query all(List<Word> words) throws IOException {
        if (words.size() == 1) {
            return query(words.getFirst());
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Word word : words) {
            all.add(query(word), Occur.MUST);
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

    private Query weighed(Query query, double weight) {
        Query weighed = new BoostQuery(query, (float) weight);
        marks.add(new Mark(query, (float) weight));
        return weighed;
    }

    private double rarity(List<Token> tokens) throws IOException {
        double sum = 0;
        for (Token token : tokens) {
            sum += rarity(Fields.WORDS, new BytesRef(token.text()));
        }
        return sum;
    }

    private double rarity(String field, BytesRef term) throws IOException {
        int items = view.states(new Term(field, term)).docFreq();
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

    private static void addTo(List<Query> queries, @Nullable Query query) {
        if (query != null) {
            queries.add(query);
        }
    }
}
