package org.lucerna.web.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.mail.LetterQueue;
import org.lucerna.members.application.Applications;
import org.lucerna.site.setting.CurrentSite;
import org.lucerna.web.config.Settings;

/** The thread that carries letters for as long as the portal runs. Trouble is remembered and told on the state page. */
@ApplicationScoped
public class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class.getName());
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LONGEST_BREAK = Duration.ofMinutes(5);
    private static final Duration BETWEEN_FORGETTING = Duration.ofHours(1);

    @Inject
    private LetterQueue queue;

    @Inject
    private Settings settings;

    @Inject
    private CurrentSite site;

    @Inject
    private Applications applications;

    @Resource
    private ManagedThreadFactory threads;

    private volatile @Nullable String trouble;
    private volatile @Nullable Thread thread;

    /** Once, at the start of the portal. */
    public void start() {
        MailSettings mail = settings.mail();
        Delivery delivery = new Delivery(
                queue, carrier(mail), mail, settings.url(), () -> site.get().name());
        Thread started = threads.newThread(() -> Acting.as(Actor.OPERATOR, () -> {
            work(delivery, mail);
            return true;
        }));
        started.setName("postman");
        thread = started;
        started.start();
    }

    /** At the end of the portal. */
    public void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    /** Why letters do not leave, as a sentence for the operator; empty when they do. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private Carrier carrier(MailSettings mail) {
        return mail.smtp()
                .<Carrier>map(smtp -> new SmtpCarrier(smtp, mail.from()))
                .orElseGet(() -> new FolderCarrier(settings.inData("mail"), mail.from()));
    }

    private void work(Delivery delivery, MailSettings mail) {
        Duration pause = LOOK;
        long nextForgetting = System.nanoTime();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                pause = delivery.round() ? Duration.ZERO : LOOK;
                trouble = null;
                if (System.nanoTime() >= nextForgetting) {
                    queue.forget(mail.keep());
                    applications.forget();
                    nextForgetting = System.nanoTime() + BETWEEN_FORGETTING.toNanos();
                }
            } catch (CarrierAway | RuntimeException e) {
                noteTrouble(e);
                pause = longer(pause);
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.compareTo(LOOK) < 0 ? LOOK.multipliedBy(2) : pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_BREAK) < 0 ? doubled : LONGEST_BREAK;
    }

    /** Once for each kind of trouble: it comes back with every round. */
    private void noteTrouble(Exception e) {
        String sentence = String.valueOf(e.getMessage());
        if (!sentence.equals(trouble)) {
            LOG.log(Level.WARNING, "Letters do not leave: {0}", sentence);
        }
        trouble = sentence;
    }
}
