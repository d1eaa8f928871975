package org.lucerna.cli.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReindexProgressTest {

    @Test
    void beforeTheRecordsAreCountedThereIsNoZeroOfZero() {
        assertThat(ReindexCommand.progress(0, 0)).isEqualTo("counting the records ...");
        assertThat(ReindexCommand.progress(32, 1_000)).isEqualTo("32 of 1000 records");
    }
}
