package org.lucerna.extractor.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MarkdownTablesTest {

    @Test
    void aTableIsReadAsItsCells() {
        assertThat(MarkdownTables.asCells(
                        "Who helps:\n\n| Town | Beds |\n|:-----|---:|\n| Ancona | 12 |\n| Ghent |  |\n\nThat is all."))
                .isEqualTo("Who helps:\n\nTown \t Beds\nAncona \t 12\nGhent\n\nThat is all.");
    }

    @Test
    void theOuterBarsMayBeMissing() {
        assertThat(MarkdownTables.asCells("Town | Beds\n--- | ---\nAncona | 12\n\na | b"))
                .isEqualTo("Town \t Beds\nAncona \t 12\n\na | b");
    }

    @Test
    void aBarThatBelongsToTheTextStays() {
        assertThat(MarkdownTables.asCells("| Sign | Means |\n|---|---|\n| \\| | or |"))
                .isEqualTo("Sign \t Means\n| \t or");
        assertThat(MarkdownTables.asCells("yes | no\nperhaps")).isEqualTo("yes | no\nperhaps");
        assertThat(MarkdownTables.asCells("a | b\n---\nc")).isEqualTo("a | b\n---\nc");
    }

    @Test
    void aLineThatNearlyIsOneCostsNoTime() {
        String endless = "a | b\n|-" + " -".repeat(100_000) + "\n" + "a | b\n|" + " ".repeat(200_000) + "x";
        long begin = System.nanoTime();
        MarkdownTables.asCells(endless);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }
}
