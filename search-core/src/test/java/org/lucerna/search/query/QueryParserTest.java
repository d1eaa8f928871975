package org.lucerna.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucerna.search.query.Clause.AnyOf;
import org.lucerna.search.query.Clause.InField;
import org.lucerna.search.query.Clause.Not;
import org.lucerna.search.query.Clause.Phrase;
import org.lucerna.search.query.Clause.Prefix;
import org.lucerna.search.query.Clause.Word;

class QueryParserTest {

    @Test
    void everyPartOfTheLanguageIsRead() {
        assertThat(QueryParser.parse(
                        "safe \"safe house\" -police traffick* titel:Leitfaden year:2012 a OR \"b c\" OR d"))
                .containsExactly(
                        new Word("safe"),
                        new Phrase("safe house"),
                        new Not(new Word("police")),
                        new Prefix("traffick"),
                        new InField(QueryField.TITLE, new Word("Leitfaden")),
                        new InField(QueryField.YEAR, new Word("2012")),
                        new AnyOf(List.of(new Word("a"), new Phrase("b c"), new Word("d"))));
    }

    @Test
    void aHyphenInsideAWordExcludesNothing() {
        assertThat(QueryParser.parse("anti-trafficking - work"))
                .containsExactly(new Word("anti-trafficking"), new Word("work"));
    }

    @Test
    void anUnknownFieldIsPartOfTheWord() {
        assertThat(QueryParser.parse("https://example.org note: this"))
                .containsExactly(new Word("https://example.org"), new Word("note:"), new Word("this"));
    }

    @Test
    void aQuotationMarkThatNeverClosesIsLeftOut() {
        assertThat(QueryParser.parse("\"safe house")).containsExactly(new Word("safe"), new Word("house"));
    }

    @Test
    void whoShoutsNotExcludesNothing() {
        assertThat(QueryParser.parse("VICTIMS NOT IDENTIFIED"))
                .containsExactly(new Word("VICTIMS"), new Word("IDENTIFIED"));
        assertThat(QueryParser.parse("victims NOT identified"))
                .containsExactly(new Word("victims"), new Not(new Word("identified")));
    }

    @Test
    void aQuestionHasSoManyClausesAndNoMore() {
        assertThat(QueryParser.parse("a ".repeat(1_000))).hasSize(QueryParser.MAX_CLAUSES);
        assertThat(QueryParser.parse("a".repeat(5_000))).containsExactly(new Word("a".repeat(2_000)));
    }
}
