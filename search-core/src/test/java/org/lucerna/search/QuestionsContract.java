package org.lucerna.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lucerna.search.TestLibrary.ANTWERP;
import static org.lucerna.search.TestLibrary.GUIA;
import static org.lucerna.search.TestLibrary.GUIDE;
import static org.lucerna.search.TestLibrary.HANDBOOK;
import static org.lucerna.search.TestLibrary.LEITFADEN;
import static org.lucerna.search.TestLibrary.key;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.SearchIndex.Batch;
import org.lucerna.search.TestLibrary.Draft;

/** The language of questions, and that no question is an error. */
public interface QuestionsContract extends FilledIndex {

    @Test
    default void aPhraseIsFoundAsItIsWritten() {
        assertThat(find("\"coffee and cookies\"")).containsExactly(ANTWERP);
        assertThat(find("\"cookies and coffee\"")).isEmpty();
        assertThat(find("„casa de acogida“")).containsExactly(GUIA);
        assertThat(find("«casa de acogida»")).containsExactly(GUIA);
    }

    @Test
    default void aNameWithAFullStopIsAPhrase() {
        assertThat(find("\"Ac.Sé\"")).containsExactly(GUIDE);
    }

    @Test
    default void aPhraseMayCrossAPage(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            index.apply(new Batch(
                    List.of(new Draft(1, "Book")
                            .page("It ends with safe")
                            .page("houses for all.")
                            .done()),
                    List.of(),
                    1));
            Hit hit = index.search(SearchQuery.of("\"safe houses\"", Language.ENGLISH), Actor.ANONYMOUS)
                    .hits()
                    .getFirst();
            assertThat(hit.passages().getFirst().page()).isEqualTo(1);
        }
    }

    @Test
    default void whatIsExcludedIsNotFound() {
        assertThat(find("outreach -Ancona")).isEmpty();
        assertThat(find("outreach NOT Ancona")).isEmpty();
        assertThat(find("vittime -\"casa de acogida\"")).doesNotContain(GUIA);
    }

    @Test
    default void orFindsEither() {
        assertThat(find("cookies OR Ancona")).containsExactlyInAnyOrder(ANTWERP, HANDBOOK);
    }

    @Test
    default void aPrefixFindsWhatBeginsSo() {
        assertThat(find("Menschen*")).containsExactly(LEITFADEN);
        assertThat(find("entschä*")).containsExactly(LEITFADEN);
    }

    @ParameterizedTest
    @CsvSource({
        "title:handbooks, 1",
        "titel:Leitfaden, 3",
        "author:Ferrari, 1",
        "author:weiß, 3",
        "organisation:\"Ponte Sicuro\", 1",
        "country:BE, 2",
        "country:Belgien, 2",
        "country:belgique, 2",
        "language:el, 7",
        "language:Greek, 7",
        "kind:practice, 12",
        "type:T4, 12",
        "year:2013, 2",
        "year:2009-2011, 12",
        "file:handbook, 1",
        "file:outreach*, 1"
    })
    default void aFieldIsAskedByItsName(String question, long id) {
        assertThat(find(question)).containsExactly(key(id));
    }

    @Test
    default void topicsAreAskedByTheirIds() {
        assertThat(find("topic:S19")).containsExactlyInAnyOrder(HANDBOOK, ANTWERP);
        assertThat(find("topic:s19 -country:BE")).containsExactly(HANDBOOK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"cookies",
                "cookies\"",
                "cookies OR",
                "OR cookies",
                "cookies AND",
                "( cookies",
                "cookies )",
                "[cookies",
                "{cookies}",
                "cookies:",
                ":cookies",
                "title: cookies",
                "+cookies",
                "cookies^5",
                "cookies~2",
                "cookies &&",
                "|| cookies",
                "cookies -",
                "- cookies",
                "\\cookies",
                "cookies/",
                "/cookies",
                "cookies!",
                "cookies \"\"",
                "cookies ???",
                "cookies OR OR OR",
                "((((cookies))))",
                "cookies\u0000",
                "cookies title:",
                "cookies \uD83C\uDF6A",
                "cookies ***",
                "<cookies>",
                "cookies; drop table",
                "cookies year:",
                "cookies \uD83C"
            })
    default void aMalformedQuestionIsReadAsItsWords(String question) {
        assertThat(find(question)).contains(ANTWERP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "**", "-", "--", "\"\"", "()", "OR", "?", "title:\"\"", "a*", "\uD83C", "NOT", ":", "-\"\""
            })
    default void whatHoldsNoWordIsNoError(String question) {
        assertThat(ask(question).total()).isBetween(0L, 9L);
    }

    @Test
    default void noQuestionIsAnError() {
        Random random = new Random(20261122);
        String[] pieces = {
            "\"",
            "-",
            "OR",
            "NOT",
            "AND",
            "*",
            "title:",
            "year:",
            "country:",
            "(",
            ")",
            "cookies",
            "tratta",
            "é",
            " ",
            "  ",
            "^",
            "~",
            "\\",
            "/",
            "[",
            "]",
            "\uD83C",
            "\u0000",
            "für",
            "人身取引",
            "ค้ามนุษย์",
            ":",
            "2012-2014",
            "'",
            "„",
            "“",
            "a*"
        };
        for (int i = 0; i < 500; i++) {
            StringBuilder question = new StringBuilder();
            for (int j = random.nextInt(20); j >= 0; j--) {
                question.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            assertThat(ask(question.toString()).total()).isBetween(0L, 9L);
        }
    }

    @Test
    default void anEndlessQuestionIsBounded() {
        assertThat(ask("cookies " + "a* OR victim -x title:y \"the shelter\" ".repeat(5_000))
                        .total())
                .isBetween(0L, 9L);
    }
}
