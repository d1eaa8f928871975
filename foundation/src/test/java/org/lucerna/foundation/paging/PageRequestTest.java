package org.lucerna.foundation.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageRequestTest {

    @Test
    void numbersTypedByHandAreDrawnIntoRange() {
        assertThat(new PageRequest(0, 0)).isEqualTo(new PageRequest(1, 1));
        assertThat(new PageRequest(-4, 5000)).isEqualTo(new PageRequest(1, PageRequest.MAX_SIZE));
    }

    @Test
    void theOffsetCountsWhatStandsBefore() {
        assertThat(new PageRequest(1, 10).offset()).isZero();
        assertThat(new PageRequest(3, 10).offset()).isEqualTo(20);
        assertThat(new PageRequest(Integer.MAX_VALUE, 100).offset()).isPositive();
    }

    @Test
    void thereIsANextSliceExactlyWhileSomethingIsLeft() {
        assertThat(new Page<>(List.of("a"), 21, new PageRequest(2, 10)).hasNext())
                .isTrue();
        assertThat(new Page<>(List.of("a"), 20, new PageRequest(2, 10)).hasNext())
                .isFalse();
        assertThat(new Page<String>(List.of(), 0, new PageRequest(1, 10)).hasNext())
                .isFalse();
    }
}
