package org.lucerna.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lucerna.search.TestLibrary.ANTWERP;
import static org.lucerna.search.TestLibrary.HANDBOOK;
import static org.lucerna.search.TestLibrary.key;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.text.Language;

/** What helps those who type: better spellings, completions, and what is alike. */
public interface HelpContract extends FilledIndex {

    @Test
    default void aMisspeltWordGetsABetterSpelling() {
        assertThat(ask("cokies").didYouMean()).contains("cookies");
        assertThat(ask("coffee and cokies").didYouMean()).contains("coffee and cookies");
        assertThat(ask("cookies").didYouMean()).isEmpty();
    }

    @Test
    default void aBetterSpellingHasItsAccents() {
        assertThat(ask("Entschaedigungg").didYouMean()).contains("entschädigung");
    }

    @Test
    default void wordsAndTitlesAreCompleted() {
        assertThat(library().suggest("Leit", new Language("de"), 5, Actor.ANONYMOUS))
                .contains("leitfaden", "Leitfaden für Beratungsstellen");
        assertThat(library().suggest("coffee and coo", Language.ENGLISH, 5, Actor.ANONYMOUS))
                .containsExactly("coffee and cookies");
        assertThat(library().suggest("", Language.ENGLISH, 5, Actor.ANONYMOUS)).isEmpty();
        assertThat(library().suggest("\"(*", Language.ENGLISH, 5, Actor.ANONYMOUS))
                .isEmpty();
    }

    @Test
    default void eachSuggestionFindsSomething() {
        for (String typed : List.of("o", "sh", "vi", "first t", "gui", "θυ", "тра")) {
            for (String suggestion : library().suggest(typed, Language.ENGLISH, 10, Actor.ANONYMOUS)) {
                assertThat(ask(suggestion).total()).as(suggestion).isPositive();
            }
        }
    }

    @Test
    default void anItemIsLikeOnesOfItsTopicButNotLikeItself() {
        assertThat(library().similar(HANDBOOK, 3, Actor.ANONYMOUS).stream().map(Hit::key))
                .contains(ANTWERP)
                .doesNotContain(HANDBOOK);
        assertThat(library().similar(key(99), 3, Actor.ANONYMOUS)).isEmpty();
    }
}
