package org.lucerna.cli.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void anOrphanIsNoFault() {
        assertThat(Difference.of("orphan").isFault()).isFalse();
    }

    @Test
    void eachFaultIsToldWithWhatMendsIt() {
        assertThat(Difference.of("not_indexed").sentence()).contains("./lucerna reindex");
    }

    @Test
    void aKindThatANewerPortalKnowsIsStillAFault() {
        assertThat(Difference.of("eaten_by_mice").isFault()).isTrue();
    }
}
