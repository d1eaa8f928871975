package org.lucerna.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lucerna.search.TestLibrary.ANTWERP;
import static org.lucerna.search.TestLibrary.HANDBOOK;
import static org.lucerna.search.TestLibrary.LEITFADEN;
import static org.lucerna.search.TestLibrary.RECORD_ONLY;
import static org.lucerna.search.TestLibrary.key;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.SearchIndex.Batch;
import org.lucerna.search.TestLibrary.Draft;

/** What comes first among what is found. */
public interface RankingContract extends FilledIndex {

    @Test
    default void aWordOfTheTitleCountsMoreThanOneOfTheText(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            index.apply(new Batch(
                    List.of(
                            new Draft(1, "A report")
                                    .page("Shelters are few in this report of the year.")
                                    .done(),
                            new Draft(2, "Shelters")
                                    .page("A report of the year.")
                                    .done(),
                            new Draft(3, "Other").page("Nothing of the kind.").done()),
                    List.of(),
                    1));
            assertThat(keys(index.search(SearchQuery.of("shelters", Language.ENGLISH), Actor.ANONYMOUS)))
                    .containsExactly(key(2), key(1));
        }
    }

    @Test
    default void wordsSideBySideCountMoreThanWordsApart(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            String gap = " and then the team went on with its other work of the week".repeat(3);
            index.apply(new Batch(
                    List.of(
                            new Draft(1, "One")
                                    .page("The safe place" + gap + " is not a house" + gap)
                                    .done(),
                            new Draft(2, "Two")
                                    .page("The place" + gap + " is a safe house" + gap)
                                    .done()),
                    List.of(),
                    1));
            assertThat(keys(index.search(SearchQuery.of("safe house", Language.ENGLISH), Actor.ANONYMOUS)))
                    .containsExactly(key(2), key(1));
        }
    }

    @Test
    default void aLongQuestionFindsItsAnswerFirst() {
        assertThat(find("What makes the first talk between a counsellor and a victim of trafficking easier, and where"
                                + " did the idea of barriers come from?")
                        .getFirst())
                .isEqualTo(ANTWERP);
    }

    @Test
    default void foreignArticlesDoNotWin() {
        assertThat(find("the shelter of the women").getFirst()).isEqualTo(HANDBOOK);
        assertThat(find("die Entschädigung der Opfer").getFirst()).isEqualTo(LEITFADEN);
    }

    @Test
    default void aBlankQuestionFindsEverythingNewestFirst() {
        SearchResult all = ask("  ");
        assertThat(all.total()).isEqualTo(9);
        assertThat(all.hits().getFirst().key()).isEqualTo(RECORD_ONLY);
        assertThat(all.hits().getFirst().passages()).isEmpty();
    }
}
