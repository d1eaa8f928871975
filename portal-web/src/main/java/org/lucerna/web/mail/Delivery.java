package org.lucerna.web.mail;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lucerna.foundation.mail.LetterQueue;
import org.lucerna.foundation.mail.QueuedLetter;

/**
 * One round after the other: takes the letters whose turn has come, one at a time, and hands them over. A letter that fails
 * waits longer each time, and is given up once it is older than the setting says or its receiver does not exist.
 */
final class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class.getName());
    private static final int LETTERS_IN_A_ROUND = 50;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    /** Longer than the longest try over an open connection: every step of it ends with the timeout. */
    private static final int STEPS_OF_A_TRY = 8;

    private static final Duration SHORTEST_HOLD = Duration.ofMinutes(1);

    private final LetterQueue queue;
    private final Carrier carrier;
    private final MailSettings settings;
    private final URI portal;
    private final Supplier<String> siteName;

    /** @param siteName asked for each letter: an administrator can change it at any time */
    Delivery(LetterQueue queue, Carrier carrier, MailSettings settings, URI portal, Supplier<String> siteName) {
        this.siteName = siteName;
        this.queue = queue;
        this.carrier = carrier;
        this.settings = settings;
        this.portal = portal;
    }

    /** @return whether there may be more to do at once */
    boolean round() throws CarrierAway {
        List<Long> due = queue.listDue(LETTERS_IN_A_ROUND);
        if (due.isEmpty()) {
            return false;
        }
        try (Carrier.Round round = carrier.begin()) {
            for (long id : due) {
                Optional<QueuedLetter> taken = queue.take(id, hold());
                if (taken.isPresent()) {
                    deliver(taken.get(), round);
                }
            }
        } finally {
            queue.expire(settings.giveUpAfter());
        }
        return due.size() == LETTERS_IN_A_ROUND;
    }

    private void deliver(QueuedLetter queued, Carrier.Round round) throws CarrierAway {
        try {
            round.carry(queued, LetterText.of(queued.letter(), siteName.get(), portal));
        } catch (CarrierAway e) {
            queue.tryAgain(queued.id(), pause(queued.tries()), e.reason());
            throw e;
        } catch (LetterRefused e) {
            if (e.isForGood()) {
                LOG.log(Level.WARNING, "Letter {0} is given up: {1}", new Object[] {queued.id(), e.reason()});
                queue.giveUp(queued.id(), e.reason());
            } else {
                queue.tryAgain(queued.id(), pause(queued.tries()), e.reason());
            }
            return;
        } catch (RuntimeException e) {
            // A mistake in the template: it must not stand in the way of the letters behind it.
            LOG.log(Level.SEVERE, "Letter " + queued.id() + " (" + queued.letter() + ") cannot be written", e);
            queue.giveUp(queued.id(), "the letter could not be written");
            return;
        }
        queue.sent(queued.id());
    }

    private Duration hold() {
        Duration tries = settings.smtp()
                .map(smtp -> smtp.timeout().multipliedBy(STEPS_OF_A_TRY))
                .orElse(SHORTEST_HOLD);
        return tries.compareTo(SHORTEST_HOLD) > 0 ? tries : SHORTEST_HOLD;
    }

    /** Twice as long each time: 1 minute, 2, 4, … and from the ninth time on 4 hours. */
    static Duration pause(int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 8));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
