package org.lucerna.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lucerna.search.TestLibrary.ANTWERP;
import static org.lucerna.search.TestLibrary.DRAFT;
import static org.lucerna.search.TestLibrary.HANDBOOK;
import static org.lucerna.search.TestLibrary.key;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.SearchIndex.Batch;
import org.lucerna.search.TestLibrary.Draft;

/** Batches, the position that is stored with them, and the rebuild beside the running index. */
public interface ChangesContract extends FilledIndex {

    @Test
    default void whatIsPutAgainReplacesWhatWasThere(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            index.apply(
                    new Batch(List.of(new Draft(1, "Old name").page("cookies").done()), List.of(), 1));
            index.apply(
                    new Batch(List.of(new Draft(1, "New name").page("biscuits").done()), List.of(), 2));
            assertThat(index.search(SearchQuery.of("cookies", Language.ENGLISH), Actor.ANONYMOUS)
                            .total())
                    .isZero();
            assertThat(index.search(SearchQuery.of("biscuits", Language.ENGLISH), Actor.ANONYMOUS)
                            .total())
                    .isEqualTo(1);
            assertThat(index.state().items()).isEqualTo(1);
        }
    }

    @Test
    default void whatIsRemovedIsGone(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            index.apply(new Batch(TestLibrary.documents(), List.of(), 1));
            index.apply(new Batch(List.of(), List.of(ANTWERP, key(99)), 2));
            assertThat(index.search(SearchQuery.of("cookies", Language.ENGLISH), Actor.ANONYMOUS)
                            .total())
                    .isZero();
            List<ItemKey> left = new ArrayList<>();
            index.forEachKey(left::add);
            assertThat(left).hasSize(11).doesNotContain(ANTWERP).contains(HANDBOOK, DRAFT);
        }
    }

    @Test
    default void thePositionOutlivesAClose(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            assertThat(index.position()).isZero();
            index.apply(new Batch(TestLibrary.documents(), List.of(), 41));
            index.apply(new Batch(List.of(), List.of(), 42));
        }
        try (SearchIndex index = open(folder)) {
            assertThat(index.position()).isEqualTo(42);
            assertThat(index.state().items()).isEqualTo(12);
            assertThat(index.state().usable()).isTrue();
        }
    }

    @Test
    default void aRebuiltIndexTakesThePlaceOfTheOther(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            index.apply(new Batch(TestLibrary.documents(), List.of(), 5));
            try (SearchIndex.Rebuild rebuild = index.rebuild()) {
                rebuild.apply(new Batch(List.of(new Draft(1, "Only this").done()), List.of(), 7));
                assertThat(index.state().items()).isEqualTo(12); // which goes on answering meanwhile
                rebuild.swapIn();
            }
            assertThat(index.state().items()).isEqualTo(1);
            index.apply(new Batch(List.of(new Draft(2, "And this").done()), List.of(), 8));
        }
        try (SearchIndex index = open(folder)) {
            assertThat(index.position()).isEqualTo(8);
            assertThat(index.state().items()).isEqualTo(2);
        }
    }

    @Test
    default void aRebuildThatIsGivenUpLeavesNothing(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            index.apply(new Batch(TestLibrary.documents(), List.of(), 5));
            try (SearchIndex.Rebuild rebuild = index.rebuild()) {
                rebuild.apply(new Batch(List.of(), List.of(), 7));
            }
            assertThat(index.position()).isEqualTo(5);
            assertThat(index.state().items()).isEqualTo(12);
        }
    }

    @Test
    default void oddDocumentsAreTaken(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            String endless = "x".repeat(100_000);
            index.apply(new Batch(
                    List.of(
                            new Draft(1, endless)
                                    .type(endless)
                                    .topics(endless, endless)
                                    .countries("", " ")
                                    .done(),
                            new Draft(2, "Empty pages")
                                    .page("")
                                    .page("")
                                    .page("court")
                                    .page("")
                                    .done(),
                            new Draft(3, "No language")
                                    .language(null)
                                    .page("court " + endless)
                                    .done(),
                            new Draft(4, "Far away")
                                    .language("zh")
                                    .page("人身取引 \u0000 court \uD83C")
                                    .done()),
                    List.of(),
                    1));
            SearchResult found = index.search(SearchQuery.of("court", Language.ENGLISH), Actor.ANONYMOUS);
            assertThat(keys(found)).containsExactlyInAnyOrder(key(2), key(3), key(4));
            assertThat(found.hits().stream()
                            .filter(hit -> hit.key().equals(key(2)))
                            .flatMap(hit -> hit.passages().stream())
                            .map(Hit.Passage::page))
                    .containsExactly(3);
        }
    }
}
