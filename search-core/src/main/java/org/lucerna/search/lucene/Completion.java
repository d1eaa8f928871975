package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.analysis.Analyzers;
import org.lucerna.search.lucene.Tokens.Token;

/**
 * What somebody may be about to type: the word that they began, as titles and texts go on with it after the words
 * before, and titles that hold all of it. Each finds something that this reader may read.
 */
final class Completion {

    /** Text that is longer is no longer being completed. */
    private static final int LONGEST = 200;

    private static final int SHORTEST_WORD_BEGINNING = 2;
    private static final int TITLES_LOOKED_AT = 30;

    private final Readable readable;
    private final View view;

    Completion(Readable readable) {
        this.readable = readable;
        this.view = readable.view();
    }

    List<String> of(String typed, Language language, int limit) throws IOException {
        List<Token> tokens = typed.length() > LONGEST ? List.of() : Tokens.general(typed);
        if (tokens.isEmpty() || limit <= 0) {
            return List.of();
        }
        List<Token> before = tokens.subList(0, tokens.size() - 1);
        Token begun = tokens.getLast();
        List<String> titles = titles(typed, before, begun);
        Set<String> completions = new LinkedHashSet<>();
        if (begun.end() == typed.length()) {
            int words = Math.max(limit - titles.size(), (limit + 1) / 2);
            completions.addAll(words(typed, before, begun, language, words));
        }
        completions.addAll(titles);
        return completions.stream().limit(limit).toList();
    }

    private List<String> words(String typed, List<Token> before, Token begun, Language language, int limit)
            throws IOException {
        if (begun.text().length() < SHORTEST_WORD_BEGINNING) {
            return List.of();
        }
        // A word of titles says more than one of texts.
        Set<BytesRef> candidates = new LinkedHashSet<>(Prefixes.mostFrequent(view, Fields.TITLE, begun.text()));
        candidates.addAll(Prefixes.mostFrequent(view, Fields.WORDS, begun.text()));
        List<String> found = new ArrayList<>();
        for (BytesRef candidate : candidates) {
            String word = candidate.utf8ToString();
            if (found.size() == limit) {
                break;
            }
            if (isWorthSuggesting(word, begun.text(), language)) {
                int item = readable.findAny(all(Fields.WORDS, before)
                        .add(new TermQuery(new Term(Fields.WORDS, word)), Occur.FILTER)
                        .build());
                if (item >= 0) {
                    found.add(typed.substring(0, begun.start()) + Written.form(view, item, word));
                }
            }
        }
        return found;
    }

    /** Not what stands there already, nor "the", nor a word that a footnote's number sticks to. */
    private static boolean isWorthSuggesting(String word, String begun, Language language) {
        boolean strayDigits = word.codePoints().skip(begun.length()).anyMatch(Character::isDigit)
                && begun.codePoints().noneMatch(Character::isDigit);
        return !word.equals(begun) && !strayDigits && !Analyzers.isStopword(language, word);
    }

    /** Titles that begin with what was typed come first. */
    private List<String> titles(String typed, List<Token> before, Token begun) throws IOException {
        BooleanQuery query = readable.only(
                all(Fields.TITLE, before).add(new PrefixQuery(new Term(Fields.TITLE, begun.text())), Occur.FILTER));
        StoredFields stored = view.storedFields();
        Set<String> titles = new LinkedHashSet<>();
        for (ScoreDoc doc : view.search(
                        query, new TopScoreDocCollectorManager(TITLES_LOOKED_AT, null, TITLES_LOOKED_AT))
                .scoreDocs) {
            titles.add(StoredItem.read(stored, doc.doc).hit(List.of()).title());
        }
        String beginning = typed.strip().toLowerCase(Locale.ROOT);
        return titles.stream()
                .filter(title -> !title.equalsIgnoreCase(beginning))
                .sorted(Comparator.comparing(
                        title -> !title.toLowerCase(Locale.ROOT).startsWith(beginning)))
                .toList();
    }

    private static BooleanQuery.Builder all(String field, List<Token> tokens) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        tokens.forEach(token -> all.add(new TermQuery(new Term(field, token.text())), Occur.FILTER));
        return all;
    }
}
