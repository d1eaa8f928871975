package org.lucerna.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lucerna.search.TestLibrary.DRAFT;
import static org.lucerna.search.TestLibrary.GROUP_NOTES;
import static org.lucerna.search.TestLibrary.HANDBOOK;
import static org.lucerna.search.TestLibrary.MEMBERS_REPORT;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.text.Language;

/** Nobody learns of what they may not read: not by a hit, a count, a suggestion, a spelling, nor a likeness. */
public interface AudiencesContract extends FilledIndex {

    @Test
    default void nobodyFindsWhatTheyMayNotRead() {
        assertThat(keys(ask("outreach", Actor.OPERATOR))).contains(MEMBERS_REPORT, DRAFT); // there is something to hide
        assertThat(find("outreach")).containsExactly(HANDBOOK);
        assertThat(keys(ask("outreach", MEMBER))).containsExactlyInAnyOrder(HANDBOOK, MEMBERS_REPORT);
        assertThat(keys(ask("outreach", IN_THE_GROUP))).containsExactlyInAnyOrder(HANDBOOK, GROUP_NOTES);
        assertThat(keys(ask("outreach", new Actor(3L, "Nobody", Set.of(), Set.of()))))
                .isEmpty();
    }

    @Test
    default void countsHoldNothingThatTheReaderMayNotRead() {
        assertThat(counts(ask("", MEMBER), Facet.COUNTRY)).containsKey("NL");
        assertThat(counts(ask(""), Facet.COUNTRY)).doesNotContainKey("NL");
        assertThat(counts(ask(""), Facet.TOPIC)).doesNotContainKey("S30");
        assertThat(ask("outreach").total()).isEqualTo(1);
    }

    @Test
    default void suggestionsHoldNothingThatTheReaderMayNotRead() {
        assertThat(library().suggest("zanz", Language.ENGLISH, 5, MEMBER)).containsExactly("zanzibarian");
        assertThat(library().suggest("zanz", Language.ENGLISH, 5, Actor.ANONYMOUS))
                .isEmpty();
        assertThat(library().suggest("Draft", Language.ENGLISH, 5, Actor.ANONYMOUS))
                .isEmpty();
    }

    @Test
    default void spellingHoldsNothingThatTheReaderMayNotRead() {
        assertThat(ask("quokkaprojekt", Actor.OPERATOR).didYouMean()).contains("quokkaproject");
        assertThat(ask("quokkaprojekt").didYouMean()).isEmpty();
    }

    @Test
    default void likenessHoldsNothingThatTheReaderMayNotRead() {
        assertThat(library().similar(HANDBOOK, 10, Actor.OPERATOR).stream().map(Hit::key))
                .contains(DRAFT);
        assertThat(library().similar(HANDBOOK, 10, Actor.ANONYMOUS).stream().map(Hit::key))
                .doesNotContain(DRAFT, MEMBERS_REPORT, GROUP_NOTES);
        assertThat(library().similar(DRAFT, 10, Actor.ANONYMOUS)).isEmpty();
    }
}
