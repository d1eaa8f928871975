package org.lucerna.members.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import org.lucerna.foundation.access.Secret;
import org.lucerna.foundation.mail.Letter;
import org.lucerna.foundation.mail.Outbox;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.account.Admission;
import org.lucerna.members.account.Standing;

/**
 * The code in a letter with which somebody without an account shows that the address is theirs, whatever the provider says of
 * it: otherwise an account could wait under somebody else's address until its owner takes it over with a new password. Joins
 * the use case that decides. Thread safe.
 */
@ApplicationScoped
class NewcomersCode {

    private static final int DIGITS = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Outbox outbox;

    @Inject
    private Admission admission;

    @Inject
    private ProviderSettings settings;

    /** @return false when there have been enough letters */
    boolean send(Arrival arrival, Language language) {
        String code = create();
        if (!arrival.expect(code)) {
            return false;
        }
        boolean known = admission.isKnown(arrival.email());
        outbox.post(new Letter(
                arrival.email(),
                language,
                known ? "provider.knownAddress" : "provider.code",
                known
                        ? Map.of("provider", settings.name(), Letter.PATH, "/sign-in")
                        : Map.of("provider", settings.name(), "code", code)));
        return true;
    }

    boolean isRight(Arrival arrival, String typed) {
        return arrival.accept(typed.replaceAll("[^0-9]", "")) && !admission.isKnown(arrival.email());
    }

    /** Without any role: what somebody is in the network, others decide. Its password nobody knows. */
    long account(Arrival arrival, Language language) {
        String name = arrival.name().isBlank() ? arrival.email() : arrival.name();
        return admission
                .admit(arrival.email(), name, Secret.create(), new Standing(Set.of(), null, Set.of()), language)
                .id();
    }

    private static String create() {
        StringBuilder digits = new StringBuilder(DIGITS);
        for (int i = 0; i < DIGITS; i++) {
            digits.append(RANDOM.nextInt(10));
        }
        return digits.toString();
    }
}
