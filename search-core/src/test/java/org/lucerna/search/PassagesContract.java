package org.lucerna.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lucerna.search.TestLibrary.DRAFT;
import static org.lucerna.search.TestLibrary.HANDBOOK;
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

/** The places that are shown of a document: which page, which words marked, never markup of the text. */
public interface PassagesContract extends FilledIndex {

    @Test
    default void passagesNameThePageAndMarkTheWords() {
        Hit hit = ask("outreach unit indoor prostitution").hits().getFirst();
        assertThat(hit.key()).isEqualTo(HANDBOOK);
        Hit.Passage first = hit.passages().getFirst();
        assertThat(first.page()).isEqualTo(2);
        assertThat(first.html())
                .contains("<mark>outreach</mark> <mark>unit</mark>")
                .contains("<mark>Indoor</mark> <mark>prostitution</mark>");
    }

    @Test
    default void anotherFormOfTheWordIsMarkedAsTheTextWritesIt() {
        assertThat(ask("Schutzprogramm").hits().getFirst().passages().getFirst().html())
                .contains("<mark>Opferschutzprogramm</mark>");
    }

    @Test
    default void wordsOfNoWeightAreNotMarked() {
        assertThat(ask("coffee and cookies")
                        .hits()
                        .getFirst()
                        .passages()
                        .getFirst()
                        .html())
                .contains("<mark>Coffee</mark> and <mark>cookies</mark>");
    }

    @Test
    default void whatOnlyTheRecordSaysHasNoPassage() {
        assertThat(ask("Ferrari").hits().getFirst().passages()).isEmpty();
    }

    @Test
    default void thereAreAtMostThreePassages(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            Draft book = new Draft(1, "Book");
            for (int page = 1; page <= 200; page++) {
                book.page("Page about " + (page == 150 ? "a mediator in court" : "courts of law") + " and more.");
            }
            index.apply(new Batch(List.of(book.done()), List.of(), 1));
            Hit hit = index.search(SearchQuery.of("mediator court", Language.ENGLISH), Actor.ANONYMOUS)
                    .hits()
                    .getFirst();
            assertThat(hit.passages()).hasSize(3);
            assertThat(hit.passages().getFirst().page()).isEqualTo(150);
        }
    }

    @Test
    default void aPageThatSaysSomethingComesBeforeTheContents(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            Draft book = new Draft(1, "Book")
                    .page("Contents\nCompensation of victims ........ 3\nCompensation by the state ........ 4\n"
                            + "Victims in court ........ 5\nSources ........ 6\n")
                    .page("A page about the weather.")
                    .page("Few ask for it. Whoever was hurt may claim compensation, and the court asks victims twice.");
            index.apply(new Batch(List.of(book.done()), List.of(), 1));
            List<Hit.Passage> passages = index.search(
                            SearchQuery.of("compensation victims", Language.ENGLISH), Actor.ANONYMOUS)
                    .hits()
                    .getFirst()
                    .passages();
            assertThat(passages).extracting(Hit.Passage::page).containsExactly(3, 1);
        }
    }

    @Test
    default void aTableOfContentsIsShownWhereNothingElseMatches(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            String contents = "Contents\nCompensation 3\nVictims in court 5\nSources 6\nThanks 7\n";
            index.apply(new Batch(List.of(new Draft(1, "Book").page(contents).done()), List.of(), 1));
            assertThat(index.search(SearchQuery.of("compensation", Language.ENGLISH), Actor.ANONYMOUS)
                            .hits()
                            .getFirst()
                            .passages())
                    .extracting(Hit.Passage::page)
                    .containsExactly(1);
        }
    }

    @Test
    default void textIsNeverMarkup(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            String nasty = "<script>alert('court')</script> & \"court\" <mark>court</mark>";
            index.apply(new Batch(List.of(new Draft(1, "Book").page(nasty).done()), List.of(), 1));
            String passage = index.search(SearchQuery.of("court", Language.ENGLISH), Actor.ANONYMOUS)
                    .hits()
                    .getFirst()
                    .passages()
                    .getFirst()
                    .html();
            String page = index.mark(key(1), 1, SearchQuery.of("court", Language.ENGLISH), Actor.ANONYMOUS)
                    .orElseThrow()
                    .html();
            assertThat(List.of(passage, page)).allSatisfy(html -> {
                assertThat(html).contains("<mark>court</mark>");
                assertThat(html.replace("<mark>", "").replace("</mark>", "")).doesNotContain("<", ">");
            });
        }
    }

    @Test
    default void aWholePageIsMarked() {
        MarkedPage page = library()
                .mark(HANDBOOK, 3, SearchQuery.of("shelters for her children", Language.ENGLISH), Actor.ANONYMOUS)
                .orElseThrow();
        assertThat(page.html())
                .isEqualTo("The <mark>shelter</mark> in Ancona takes women and their <mark>children</mark>.");
        assertThat(page.words()).containsExactly("shelter", "children");
    }

    @Test
    default void aPageThatIsNotThereIsEmpty() {
        assertThat(library().mark(HANDBOOK, 4, SearchQuery.of("shelter", Language.ENGLISH), Actor.ANONYMOUS))
                .isEmpty();
        assertThat(library().mark(RECORD_ONLY, 1, SearchQuery.of("shelter", Language.ENGLISH), Actor.ANONYMOUS))
                .isEmpty();
        assertThat(library().mark(key(99), 1, SearchQuery.of("shelter", Language.ENGLISH), Actor.ANONYMOUS))
                .isEmpty();
        assertThat(library().mark(DRAFT, 1, SearchQuery.of("outreach", Language.ENGLISH), Actor.ANONYMOUS))
                .isEmpty();
    }
}
