package org.lucerna.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.mail.Letter;
import org.lucerna.foundation.mail.LetterQueue;
import org.lucerna.foundation.mail.Outbox;
import org.lucerna.foundation.mail.QueuedLetter;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.text.Language;

/** What the outbox promises, whatever the database. */
abstract class OutboxContract {

    private static final Duration HOLD = Duration.ofMinutes(5);

    private TestDatabase database;
    private TestPortal portal;
    private Outbox outbox;
    private LetterQueue queue;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        database = database();
        portal = TestPortal.open(database, List.of(Outbox.class));
        outbox = portal.get(Outbox.class);
        queue = portal.get(LetterQueue.class);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void aLetterComesOutAsItWasPosted() {
        Letter letter = new Letter(
                "ana@example.org",
                Language.GERMAN,
                "test.hello",
                Map.of("name", "Ána & Söhne = Ελένη\nsecond line", "path", "/here?key=a%20b&c=d", "empty", ""));
        post(letter);

        QueuedLetter queued = takeNext().orElseThrow();

        assertThat(queued.letter()).isEqualTo(letter);
        assertThat(queued.tries()).isZero();
        assertThat(queued.ageSeconds()).isBetween(0L, 60L);
        assertThat(queued.mark()).hasSizeGreaterThan(30);
    }

    @Test
    void aUseCaseThatFailsSendsNothing() {
        assertThatThrownBy(() -> portal.inTransaction(() -> {
                    outbox.post(letter("ana@example.org"));
                    throw new IllegalStateException("the use case failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(takeNext()).isEmpty();
    }

    @Test
    void oneCarrierAtATimeHoldsALetter() throws Exception {
        post(letter("ana@example.org"));
        long id = carrier(() -> queue.listDue(10)).getFirst();

        try (ExecutorService carriers = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> take = () -> carrier(() -> queue.take(id, HOLD)).isPresent();
            long took = carriers.invokeAll(List.of(take, take, take, take)).stream()
                    .filter(result -> result.resultNow())
                    .count();
            assertThat(took).isEqualTo(1);
        }
    }

    @Test
    void aLetterWhoseCarrierDiedIsTakenUpAgainWithTheSameMark() throws Exception {
        post(letter("ana@example.org"));
        QueuedLetter first = carrier(() -> queue.take(queue.listDue(1).getFirst(), Duration.ofMillis(1)))
                .orElseThrow();
        Thread.sleep(20);

        QueuedLetter second = takeNext().orElseThrow();

        assertThat(second.mark()).isEqualTo(first.mark());
        assertThat(second.tries()).isEqualTo(1);
    }

    @Test
    void whatIsSentIsNotSentAgainAndItsContentsAreGone() {
        post(letter("ana@example.org"));
        long id = takeNext().orElseThrow().id();

        carrier(() -> {
            queue.sent(id);
            queue.tryAgain(id, Duration.ZERO, "too late");
            return true;
        });

        assertThat(takeNext()).isEmpty();
        assertThat(database.number("select count(*) from letter where contents <> ''"))
                .isZero();
        assertThat(carrier(() -> queue.count())).isEqualTo(new LetterQueue.Count(0, 0));
    }

    @Test
    void aLetterThatCouldNotGoWaitsItsPause() {
        post(letter("ana@example.org"));
        long id = takeNext().orElseThrow().id();

        carrier(() -> {
            queue.tryAgain(id, Duration.ofHours(1), "busy ".repeat(200));
            return true;
        });
        assertThat(takeNext()).isEmpty();
        assertThat(carrier(() -> queue.count())).isEqualTo(new LetterQueue.Count(1, 0));

        carrier(() -> {
            queue.tryAgain(id, Duration.ZERO, "busy");
            return true;
        });
        assertThat(takeNext()).isPresent();
    }

    @Test
    void aLetterThatIsGivenUpIsCountedAndForgottenInTime() throws Exception {
        post(letter("ana@example.org"));
        long id = takeNext().orElseThrow().id();

        carrier(() -> {
            queue.giveUp(id, "550 no such person");
            return true;
        });

        assertThat(takeNext()).isEmpty();
        assertThat(carrier(() -> queue.count())).isEqualTo(new LetterQueue.Count(0, 1));
        assertThat(carrier(() -> queue.forget(Duration.ofHours(1)))).isZero();
        Thread.sleep(20);
        assertThat(carrier(() -> queue.forget(Duration.ofMillis(1)))).isEqualTo(1);
    }

    @Test
    void theQueueIsTheCarriersAlone() {
        assertThatThrownBy(() -> queue.listDue(1)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> queue.take(1, HOLD)).isInstanceOf(Denied.class);
    }

    @Test
    void anAddressThatSmugglesALineIsRefused() {
        assertThatThrownBy(() -> letter("ana@example.org\r\nBcc: eve@example.org"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> letter("nobody")).isInstanceOf(IllegalArgumentException.class);
    }

    private Optional<QueuedLetter> takeNext() {
        return carrier(() -> queue.listDue(1)).stream().findFirst().flatMap(id -> carrier(() -> queue.take(id, HOLD)));
    }

    private void post(Letter letter) {
        portal.inTransaction(() -> {
            outbox.post(letter);
            return true;
        });
    }

    private static Letter letter(String to) {
        return new Letter(to, Language.ENGLISH, "test.hello", Map.of("name", "Ana"));
    }

    private static <T> T carrier(Supplier<T> work) {
        return Acting.as(Actor.OPERATOR, work);
    }
}
