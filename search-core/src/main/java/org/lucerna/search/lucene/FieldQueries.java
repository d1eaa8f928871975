package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.lucerna.search.analysis.Analyzers;
import org.lucerna.search.lucene.Tokens.Token;
import org.lucerna.search.query.Clause;
import org.lucerna.search.query.QueryField;
import org.lucerna.search.thesaurus.Thesaurus;

/** What {@code field:term} asks for. */
final class FieldQueries {

    private static final Pattern YEARS = Pattern.compile("([0-9]{4})(?:-|\\.\\.|–)([0-9]{4})");
    private static final int MAX_YEARS = 300;

    private final View view;
    private final Thesaurus thesaurus;

    FieldQueries(View view, Thesaurus thesaurus) {
        this.view = view;
        this.thesaurus = thesaurus;
    }

    /** Null when the term holds no word. */
    @Nullable
    Query query(QueryField field, Clause.Term term) throws IOException {
        return switch (field) {
            case TITLE -> title(term);
            case AUTHOR -> words(Fields.AUTHOR, term);
            case ORGANISATION -> words(Fields.ORGANISATION, term);
            case FILE -> words(Fields.FILE, term);
            case COUNTRY -> values("country", CodeNames.countries(text(term)), term);
            case LANGUAGE -> values("language", CodeNames.languages(text(term)), term);
            case YEAR -> values("year", years(text(term)), term);
            case KIND -> values("kind", thesaurus.kindsCalled(text(term)), term);
            case TYPE -> values("type", thesaurus.conceptsCalled(text(term)), term);
            case TOPIC -> values("topic", thesaurus.conceptsCalled(text(term)), term);
        };
    }

    /** A word of the title in any of its forms. */
    private @Nullable Query title(Clause.Term term) throws IOException {
        if (!(term instanceof Clause.Word word)) {
            return words(Fields.TITLE, term);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Query exactly = words(Fields.TITLE, term);
        if (exactly == null) {
            return null;
        }
        any.add(exactly, Occur.SHOULD);
        for (View.Analysis analysis : view.analyses()) {
            List<Token> stems = Tokens.of(Analyzers.forQuestion(Fields.language(analysis.name())), word.text());
            if (!stems.isEmpty()) {
                any.add(all(Fields.titleStem(analysis.name()), stems), Occur.SHOULD);
            }
        }
        return any.build();
    }

    private @Nullable Query words(String field, Clause.Term term) throws IOException {
        if (term instanceof Clause.Prefix prefix) {
            return beginning(field, prefix.beginning());
        }
        List<Token> tokens = Tokens.general(text(term));
        if (tokens.isEmpty()) {
            return null;
        }
        return term instanceof Clause.Phrase ? QueryCompiler.phrase(field, tokens) : all(field, tokens);
    }

    @Nullable
    Query beginning(String field, String beginning) throws IOException {
        List<Token> tokens = Tokens.general(beginning);
        return tokens.isEmpty()
                ? null
                : new PrefixQuery(new Term(field, tokens.getLast().text()));
    }

    /** Every position has one of its tokens. */
    private static Query all(String field, List<Token> tokens) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (List<Token> forms : byPosition(tokens)) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            forms.forEach(form -> any.add(new TermQuery(new Term(field, form.text())), Occur.SHOULD));
            all.add(any.build(), Occur.MUST);
        }
        return all.build();
    }

    private static List<List<Token>> byPosition(List<Token> tokens) {
        List<List<Token>> positions = new ArrayList<>();
        int position = -1;
        for (Token token : tokens) {
            if (token.position() != position) {
                positions.add(new ArrayList<>());
                position = token.position();
            }
            positions.getLast().add(token);
        }
        return positions;
    }

    private static Query values(String field, Set<String> named, Clause.Term term) {
        String text = text(term);
        Set<String> spellings = new LinkedHashSet<>(named);
        spellings.add(text);
        spellings.add(text.toLowerCase(Locale.ROOT));
        spellings.add(text.toUpperCase(Locale.ROOT));
        if (term instanceof Clause.Prefix) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            spellings.forEach(spelling -> any.add(new PrefixQuery(new Term(field, spelling)), Occur.SHOULD));
            return any.build();
        }
        return new TermInSetQuery(field, spellings.stream().map(BytesRef::new).toList());
    }

    private static Set<String> years(String text) {
        Set<String> years = new LinkedHashSet<>();
        Matcher range = YEARS.matcher(text);
        if (range.matches()) {
            int last = Integer.parseInt(range.group(2));
            for (int year = Integer.parseInt(range.group(1)); year <= last && years.size() < MAX_YEARS; year++) {
                years.add(Integer.toString(year));
            }
        }
        return years;
    }

    private static String text(Clause.Term term) {
        return switch (term) {
            case Clause.Word word -> word.text();
            case Clause.Phrase phrase -> phrase.text();
            case Clause.Prefix prefix -> prefix.beginning();
            case Clause.InField inField -> text(inField.term());
        };
    }
}
