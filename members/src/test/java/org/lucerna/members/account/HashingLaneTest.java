package org.lucerna.members.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashingLaneTest {

    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration IMPATIENT = Duration.ofMillis(20);
    private static final int WORK_MILLIS = 60;

    private final ExecutorService people = Executors.newCachedThreadPool();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void sendThemHome() {
        mayEnd.countDown();
        people.shutdownNow();
    }

    @Test
    void whoeverFindsTheLaneFreeIsServed() {
        assertThat(new HashingLane(1, 1, Duration.ZERO).soon(() -> "hash", 1, IMPATIENT))
                .contains("hash");
    }

    @Test
    void whoeverFindsTooManyWaitingIsSentAwayAndWhoeverRunsOutOfPatienceLeaves() throws Exception {
        HashingLane lane = new HashingLane(1, 0, Duration.ZERO);
        Future<?> served = people.submit(() -> lane.inTurn(this::slowly));
        begun.await();

        assertThat(lane.soon(() -> "hash", 5, IMPATIENT)).as("patience ran out").isEmpty();
        assertThat(lane.soon(() -> "hash", 0, PATIENT)).as("the queue was full").isEmpty();
        mayEnd.countDown();
        served.get();
        assertThat(lane.soon(() -> "hash", 5, PATIENT)).as("later").contains("hash");
    }

    @Test
    void theLaneRestsAsLongAsItWorkedAndNobodyWaitsForTheRestAfterTheirOwn() {
        HashingLane lane = new HashingLane(1, 1, Duration.ZERO);

        long own = millis(() -> lane.inTurn(HashingLaneTest::work));
        long next = millis(() -> lane.inTurn(HashingLaneTest::work));

        assertThat(own).isLessThan(2 * WORK_MILLIS);
        assertThat(next).isGreaterThanOrEqualTo(2 * WORK_MILLIS - 5);
    }

    @Test
    void nobodyWaitsForARestBeforeTheCreditIsUsedUp() {
        HashingLane lane = new HashingLane(1, 1, Duration.ofMillis(WORK_MILLIS + WORK_MILLIS / 2));

        lane.inTurn(HashingLaneTest::work);
        long second = millis(() -> lane.inTurn(HashingLaneTest::work));
        long third = millis(() -> lane.inTurn(HashingLaneTest::work));

        assertThat(second).isLessThan(WORK_MILLIS + WORK_MILLIS / 2);
        assertThat(third).as("half of the rest is owed").isGreaterThanOrEqualTo(WORK_MILLIS + WORK_MILLIS / 4);
    }

    @Test
    void aFailureLeavesThePlaceToTheNext() {
        HashingLane lane = new HashingLane(1, 0, Duration.ZERO);
        try {
            lane.inTurn(() -> {
                throw new IllegalStateException("no such function");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("no such function");
        }

        assertThat(lane.soon(() -> "hash", 1, IMPATIENT)).contains("hash");
    }

    private String slowly() {
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "hash";
    }

    private static String work() {
        try {
            TimeUnit.MILLISECONDS.sleep(WORK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "hash";
    }

    private static long millis(Runnable waiting) {
        long begin = System.nanoTime();
        waiting.run();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }
}
