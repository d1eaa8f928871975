package org.lucerna.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The expected figures were worked out by hand. */
class EffectivenessTest {

    private static final Offset<Double> EXACTLY = within(1e-9);

    @Test
    void aPerfectRankingIsOneInAll() {
        assertThat(Effectiveness.of(List.of("handbook", "leaflet"), Map.of("handbook", 2, "leaflet", 1)))
                .isEqualTo(new Effectiveness(1, 1, 1, 1));
    }

    @Test
    void nothingFoundIsZeroInAll() {
        assertThat(Effectiveness.of(List.of("other"), Map.of("handbook", 1))).isEqualTo(new Effectiveness(0, 0, 0, 0));
    }

    @Test
    void relevantDocumentsAtRanksTwoAndFour() {
        Effectiveness figures =
                Effectiveness.of(List.of("x", "a", "y", "b", "z"), Map.of("a", 1, "b", 1, "c", 1, "x", 0, "y", -1));

        // (1/log2(3) + 1/log2(5)) / (1 + 1/log2(3) + 1/log2(4))
        assertThat(figures.ndcgAt10()).isCloseTo(0.498189, within(1e-6));
        assertThat(figures.averagePrecision()).isCloseTo((1 / 2.0 + 2 / 4.0) / 3, EXACTLY);
        assertThat(figures.reciprocalRankAt10()).isCloseTo(0.5, EXACTLY);
        assertThat(figures.recallAt100()).isCloseTo(2 / 3.0, EXACTLY);
    }

    @Test
    void theGainIsTheGradeItself() {
        // (1 + 3/log2(3)) / (3 + 1/log2(3))
        assertThat(Effectiveness.of(List.of("some", "much"), Map.of("some", 1, "much", 3))
                        .ndcgAt10())
                .isCloseTo(0.796708, within(1e-6));
    }

    @Test
    void whatStandsAtRankElevenCountsForPrecisionAndRecallOnly() {
        List<String> ranking = Stream.concat(
                        IntStream.rangeClosed(1, 10).mapToObj(i -> "other" + i), Stream.of("wanted"))
                .toList();

        Effectiveness figures = Effectiveness.of(ranking, Map.of("wanted", 1));

        assertThat(figures.ndcgAt10()).isZero();
        assertThat(figures.reciprocalRankAt10()).isZero();
        assertThat(figures.averagePrecision()).isCloseTo(1 / 11.0, EXACTLY);
        assertThat(figures.recallAt100()).isEqualTo(1);
    }

    @Test
    void theMeanOfNoneIsZero() {
        assertThat(Effectiveness.mean(List.of())).isEqualTo(new Effectiveness(0, 0, 0, 0));
        assertThat(Effectiveness.mean(List.of(new Effectiveness(1, 1, 1, 1), new Effectiveness(0, 0, 0, 0))))
                .isEqualTo(new Effectiveness(0.5, 0.5, 0.5, 0.5));
    }
}
