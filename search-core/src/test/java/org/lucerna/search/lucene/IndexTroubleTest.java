package org.lucerna.search.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.SearchIndex;
import org.lucerna.search.SearchIndex.Batch;
import org.lucerna.search.SearchIndex.Unavailable;
import org.lucerna.search.SearchQuery;
import org.lucerna.search.TestLibrary.Draft;
import org.lucerna.search.thesaurus.Thesaurus;

/** An index that is missing, damaged, locked or without room says so, and a rebuild mends it. */
class IndexTroubleTest {

    @TempDir
    private Path folder;

    private final AtomicBoolean diskFull = new AtomicBoolean();

    private SearchIndex open() {
        return LuceneSearchIndex.open(
                folder, LuceneSettings.DEFAULTS, () -> Thesaurus.NONE, path -> new FillingDisk(path, diskFull));
    }

    private static Batch batch(long position) {
        return new Batch(
                List.of(new Draft(position, "Report " + position)
                        .page("cookies")
                        .done()),
                List.of(),
                position);
    }

    private static long found(SearchIndex index) {
        return index.search(SearchQuery.of("cookies", Language.ENGLISH), Actor.ANONYMOUS)
                .total();
    }

    private Path generation() throws IOException {
        return folder.resolve(Files.readString(folder.resolve("current"), UTF_8).strip());
    }

    private void fill() {
        try (SearchIndex index = open()) {
            index.apply(batch(1));
        }
    }

    private void assertUnusableUntilRebuilt(String because) {
        try (SearchIndex index = open()) {
            assertThat(index.state().usable()).isFalse();
            assertThat(index.state().problem().orElseThrow()).contains(because, "./lucerna reindex");
            assertThat(index.position()).isZero();
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> found(index))
                    .withMessageContaining(because);
            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> index.apply(batch(2)));
            rebuild(index);
            assertThat(index.state().usable()).isTrue();
            assertThat(found(index)).isEqualTo(1);
        }
        try (SearchIndex index = open()) {
            assertThat(index.position()).isEqualTo(9);
        }
    }

    private static void rebuild(SearchIndex index) {
        try (SearchIndex.Rebuild rebuild = index.rebuild()) {
            rebuild.apply(batch(9));
            rebuild.swapIn();
        }
    }

    @Test
    void anIndexWhoseFilesAreGoneIsMissing() throws IOException {
        fill();
        IndexFolder.delete(generation());
        assertUnusableUntilRebuilt("missing");
    }

    @Test
    void anIndexWhoseFilesAreCutShortIsDamaged() throws IOException {
        fill();
        try (Stream<Path> files = Files.list(generation())) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertUnusableUntilRebuilt("damaged");
    }

    @Test
    void anIndexWithAHoleIsDamaged() throws IOException {
        fill();
        try (Stream<Path> files = Files.list(generation())) {
            Files.delete(files.filter(file -> file.toString().endsWith(".cfs"))
                    .findAny()
                    .orElseThrow());
        }
        assertUnusableUntilRebuilt("damaged");
    }

    @Test
    void aPointerThatPointsNowhereIsTold() throws IOException {
        fill();
        Files.writeString(folder.resolve("current"), "../../etc\n");
        try (SearchIndex index = open()) {
            assertThat(index.state().usable()).isFalse();
            rebuild(index);
            assertThat(found(index)).isEqualTo(1);
        }
    }

    @Test
    void aPointerOverwrittenWithNonsenseIsDamaged() throws IOException {
        fill();
        Files.write(folder.resolve("current"), new byte[] {(byte) 0xC3, 0, (byte) 0xFF, 'n', 'o'});
        assertUnusableUntilRebuilt("damaged");
    }

    @Test
    void anIndexTakenAwayWholeBeginsAnew() throws IOException {
        fill();
        IndexFolder.delete(generation());
        Files.delete(folder.resolve("current"));
        try (SearchIndex index = open()) {
            assertThat(index.state().usable()).isTrue();
            assertThat(index.position()).isZero();
        }
    }

    @Test
    void filesDeletedUnderARunningIndexAreNoticed() throws IOException {
        try (SearchIndex index = open()) {
            index.apply(batch(1));
            IndexFolder.delete(generation());
            assertThat(index.state().usable()).isFalse();
            assertThat(index.state().problem().orElseThrow()).contains("missing");
            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> index.apply(batch(2)));
            rebuild(index);
            assertThat(index.state().usable()).isTrue();
            assertThat(found(index)).isEqualTo(1);
        }
    }

    @Test
    void aFullDiskLosesTheBatchButNotTheIndex() {
        try (SearchIndex index = open()) {
            index.apply(batch(1));
            diskFull.set(true);
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> index.apply(batch(2)))
                    .withMessageContaining("disk full");
            assertThat(index.position()).isEqualTo(1);
            assertThat(index.state().usable()).isFalse();
            assertThat(index.state().problem().orElseThrow()).contains("No space left on device");
            assertThat(found(index)).isEqualTo(1);
            assertThatExceptionOfType(Unavailable.class).isThrownBy(index::rebuild);

            diskFull.set(false);
            index.apply(batch(2));
            assertThat(index.state().usable()).isTrue();
            assertThat(index.position()).isEqualTo(2);
            assertThat(found(index)).isEqualTo(2);
        }
    }

    @Test
    void anIndexInUseByAnotherProcessIsTold() {
        try (SearchIndex first = open()) {
            first.apply(batch(1));
            try (SearchIndex second = open()) {
                assertThat(second.state().problem().orElseThrow()).contains("in use by another process");
            }
            assertThat(found(first)).isEqualTo(1);
        }
    }

    @Test
    void aRebuildThatWasBrokenOffIsClearedAway() throws IOException {
        fill();
        Files.createDirectory(folder.resolve("generation-77"));
        try (SearchIndex index = open()) {
            assertThat(found(index)).isEqualTo(1);
        }
        assertThat(folder.resolve("generation-77")).doesNotExist();
    }

    @Test
    void aClosedIndexSaysSo() {
        SearchIndex index = open();
        index.close();
        assertThat(index.state().usable()).isFalse();
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> found(index));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> index.apply(batch(1)));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(index::rebuild);
        assertThatNoException().isThrownBy(index::close);
    }

    @Test
    void questionsGoOnWhileTheIndexIsSwapped() throws InterruptedException {
        try (SearchIndex index = open()) {
            index.apply(batch(1));
            AtomicBoolean over = new AtomicBoolean();
            AtomicReference<Throwable> trouble = new AtomicReference<>();
            CountDownLatch asked = new CountDownLatch(20);
            Thread reader = new Thread(() -> {
                try {
                    while (!over.get()) {
                        assertThat(found(index)).isEqualTo(1);
                        asked.countDown();
                    }
                } catch (Throwable e) {
                    trouble.set(e);
                }
            });
            reader.start();
            for (int i = 0; i < 5; i++) {
                rebuild(index);
            }
            asked.await();
            over.set(true);
            reader.join();
            assertThat(trouble.get()).isNull();
        }
    }

    /** A disk that can fill up. */
    private static final class FillingDisk extends FilterDirectory {

        private final AtomicBoolean full;

        FillingDisk(Path folder, AtomicBoolean full) throws IOException {
            super(FSDirectory.open(folder));
            this.full = full;
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (full.get()) {
                throw new IOException("No space left on device");
            }
            return super.createOutput(name, context);
        }
    }

    @Test
    void anIndexThatIsSpoiltBeneathItsReadersAnswersOrSaysThatItCannot() throws IOException {
        try (SearchIndex index = open()) {
            index.apply(batch(1));
            found(index);
            try (Stream<Path> files = Files.list(generation())) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    byte[] bytes = "not an index "
                            .repeat((int) Files.size(file) / 13 + 1)
                            .getBytes(UTF_8);
                    Files.write(file, Arrays.copyOf(bytes, (int) Files.size(file)));
                }
            }
            int cannot = 0;
            for (String words : List.of("cookies", "cookeis", "report", "\"report 1\"", "cook*", "kind:case", "")) {
                for (int time = 0; time < 2; time++) {
                    cannot += answers(index, words) ? 0 : 1;
                }
            }
            assertThat(cannot).as("some of them need what is spoilt").isPositive();
            assertThat(index.state().usable()).isFalse();
            rebuild(index);
            assertThat(found(index)).isEqualTo(1);
        }
    }

    private static boolean answers(SearchIndex index, String words) {
        try {
            index.search(SearchQuery.of(words, Language.ENGLISH), Actor.ANONYMOUS);
            index.suggest(words, Language.ENGLISH, 10, Actor.ANONYMOUS);
            return true;
        } catch (Unavailable e) {
            return false;
        }
    }
}
