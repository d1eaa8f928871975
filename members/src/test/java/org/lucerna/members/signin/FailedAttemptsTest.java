package org.lucerna.members.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FailedAttemptsTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L); // the clock may turn over
    private final FailedAttempts attempts = new FailedAttempts(new Allowance(3, Duration.ofSeconds(30)), 100, now::get);

    @Test
    void aFewInARowAreFreeThenThereIsAPause() {
        for (int i = 0; i < 3; i++) {
            assertThat(attempts.wait("ana")).isZero();
            attempts.failed("ana");
        }

        assertThat(attempts.wait("ana")).isEqualTo(Duration.ofSeconds(30));
        assertThat(attempts.wait("bram")).isZero();
        pass(Duration.ofSeconds(29));
        assertThat(attempts.wait("ana")).isPositive();
        pass(Duration.ofSeconds(1));
        assertThat(attempts.wait("ana")).isZero();
    }

    @Test
    void whoWaitsLongEnoughHasAllOfThemAgainAndNoMore() {
        for (int i = 0; i < 3; i++) {
            attempts.failed("ana");
        }
        pass(Duration.ofHours(2));
        for (int i = 0; i < 3; i++) {
            assertThat(attempts.wait("ana")).isZero();
            attempts.failed("ana");
        }
        assertThat(attempts.wait("ana")).isPositive();
    }

    @Test
    void aSuccessForgetsWhatWentWrong() {
        for (int i = 0; i < 3; i++) {
            attempts.failed("ana");
        }

        attempts.succeeded("ana");

        assertThat(attempts.wait("ana")).isZero();
    }

    @Test
    void memoryIsBoundedHoweverManyTry() {
        for (int i = 0; i < 10_000; i++) {
            attempts.failed("sender " + i);
        }

        assertThat(attempts.size()).isEqualTo(100);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
