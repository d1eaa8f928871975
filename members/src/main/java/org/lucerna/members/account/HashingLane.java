package org.lucerna.members.account;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * A way on which passwords are hashed: so many at once, then a rest, the others in the order in which they came. A rest comes
 * after each hash and is a multiple of the time that it took, so a lane takes a fixed part of the machine however many
 * stand in it. Whoever has their answer does not wait for the rest. Thread safe.
 */
final class HashingLane {

    private final Semaphore places;
    private final double rest;
    private final AtomicLong restsUntil = new AtomicLong(System.nanoTime());

    /**
     * @param width how many are hashed at once
     * @param rest after each hash, as a multiple of its own time; with a width of one only, else 0
     */
    HashingLane(int width, double rest) {
        this.places = new Semaphore(width, true);
        this.rest = rest;
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
            awaitEndOfRest();
            long begin = System.nanoTime();
            T result = work.get();
            long end = System.nanoTime();
            restsUntil.set(end + (long) ((end - begin) * rest));
            return result;
        } finally {
            places.release();
        }
    }

    private void awaitEndOfRest() {
        long left = restsUntil.get() - System.nanoTime();
        if (left > 0) {
            try {
                TimeUnit.NANOSECONDS.sleep(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // This once without a rest.
            }
        }
    }
}
