package org.lucerna.members.account;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * A way on which passwords are hashed: so many at once, the others in the order in which they came. After each hash the lane
 * owes a rest, a multiple of the time that it took; once it owes more than its credit, the next one waits until it does no
 * longer. So a lane takes a fixed part of the machine however many stand in it, and the few who sign in on an ordinary
 * morning never wait for a rest. Thread safe.
 */
final class HashingLane {

    private final Semaphore places;
    private final double rest;
    private final long credit;

    /** When nothing is owed any more. */
    private final AtomicLong restedAt = new AtomicLong(System.nanoTime());

    /**
     * @param width how many are hashed at once
     * @param rest after each hash, as a multiple of its own time; more than 0 with a width of one only
     * @param credit how much rest may be owed before anybody waits for it
     */
    HashingLane(int width, double rest, Duration credit) {
        this.places = new Semaphore(width, true);
        this.rest = rest;
        this.credit = credit.toNanos();
    }

    /** Waits however long it takes. */
    <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        return hash(work);
    }

    /** Empty when {@code longest} wait already, when {@code patience} runs out, or when the thread is told to end. */
    <T> Optional<T> soon(Supplier<T> work, int longest, Duration patience) {
        try {
            if (places.getQueueLength() >= longest || !places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        return Optional.of(hash(work));
    }

    private <T> T hash(Supplier<T> work) {
        try {
            awaitRest();
            long begin = System.nanoTime();
            T result = work.get();
            if (rest > 0) {
                long due = (long) ((System.nanoTime() - begin) * (1 + rest));
                restedAt.accumulateAndGet(due, (rested, more) -> (rested - begin > 0 ? rested : begin) + more);
            }
            return result;
        } finally {
            places.release();
        }
    }

    private void awaitRest() {
        long left = restedAt.get() - System.nanoTime() - credit;
        if (left > 0) {
            try {
                TimeUnit.NANOSECONDS.sleep(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // This once without a rest.
            }
        }
    }
}
