package org.lucerna.members.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Secret;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.provider.Attempts.Begun;
import org.lucerna.members.provider.Attempts.Connected;
import org.lucerna.members.provider.ProviderResult.Away;
import org.lucerna.members.provider.ProviderResult.Failed;
import org.lucerna.members.provider.ProviderResult.Known;
import org.lucerna.members.provider.ProviderResult.TooMany;
import org.lucerna.members.provider.ProviderResult.Unknown;
import org.lucerna.members.signin.AskingLimits;

/**
 * Signing in through the network's identity provider. That somebody is signed in from now on is the caller's to do. Not a use
 * case itself: no transaction waits for the provider. Thread safe.
 */
@ApplicationScoped
public class ProviderSignIn {

    private static final Logger LOG = Logger.getLogger(ProviderSignIn.class.getName());

    /**
     * What the provider sent a browser back with (OpenID Connect Core 1.0, sections 3.1.2.5 and 3.1.2.6).
     *
     * @param issuer who says that it answers (RFC 9207); null: not said
     */
    public record Answer(
            String state,
            @Nullable String code,
            @Nullable String error,
            @Nullable String issuer) {}

    @Inject
    private ProviderSettings settings;

    @Inject
    private IdentityProvider provider;

    @Inject
    private Attempts attempts;

    @Inject
    private AskingLimits limits;

    /**
     * Begins; the browser is to be sent to the provider.
     *
     * @param browser the secret that this browser holds already; empty when it holds none
     * @param sender the address or network that the question comes from
     * @param destination the page to go on to, without its language
     */
    public ProviderResult begin(String browser, String sender, String destination, Language language) {
        Duration wait = limits.take(sender);
        if (wait.isPositive()) {
            return new TooMany(wait);
        }
        String state = Secret.create();
        String secret = browser.isEmpty() ? Secret.create() : browser;
        Proof proof = Proof.of(state, secret);
        try {
            URI address = provider.address(state, proof.nonce(), proof.verifier(), language);
            attempts.begin(state, secret, destination, language);
            return new Away(address, secret);
        } catch (ProviderFailure e) {
            return failed(e, destination, language);
        }
    }

    /**
     * Goes on with what the provider sent back. Each question is answered once, whatever comes of it.
     *
     * @param browser the secret that the browser holds
     * @param fallback the language for whom no question is open
     */
    public ProviderResult finish(Answer answer, String browser, Language fallback) {
        Optional<Begun> taken = browser.isEmpty() ? Optional.empty() : attempts.take(answer.state(), browser);
        if (taken.isEmpty()) {
            return new Failed(Trouble.STALE, "/", fallback);
        }
        Begun attempt = taken.get();
        try {
            Claimed person = claimed(answer, Proof.of(answer.state(), browser));
            return known(person, attempt).orElseGet(() -> {
                attempts.await(person, browser, attempt.accountId());
                return new Unknown(attempt.language());
            });
        } catch (ProviderFailure e) {
            return failed(e, attempt.destination(), attempt.language());
        }
    }

    /** Where to sign out at the provider; empty when it offers nothing or does not answer. @param idToken may be empty */
    public Optional<URI> leavingAddress(String idToken) {
        try {
            return provider.leavingAddress(idToken);
        } catch (ProviderFailure e) {
            LOG.log(Level.WARNING, "The identity provider: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    private Claimed claimed(Answer answer, Proof proof) throws ProviderFailure {
        if (!provider.answersFor(answer.issuer())) {
            throw new ProviderFailure(Trouble.REFUSED, "Somebody else answers: " + answer.issuer());
        }
        if (answer.error() != null) {
            throw new ProviderFailure(
                    answer.error().equals("access_denied") ? Trouble.CANCELLED : Trouble.REFUSED,
                    "It says " + answer.error());
        }
        if (answer.code() == null || answer.code().isBlank()) {
            throw new ProviderFailure(Trouble.REFUSED, "It sends neither a code nor an error");
        }
        String issuer = settings.issuerOrThrow();
        return provider.redeem(
                answer.code(), proof.nonce(), proof.verifier(), subject -> attempts.isKnown(issuer, subject));
    }

    private Optional<ProviderResult> known(Claimed person, Begun attempt) throws ProviderFailure {
        Optional<Connected> found = attempts.use(person.issuer(), person.subject());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Connected connected = found.get();
        if (!connected.open()) {
            throw new ProviderFailure(Trouble.CLOSED, "Account " + connected.accountId() + " is closed");
        }
        if (attempt.accountId() != null && attempt.accountId() != connected.accountId()) {
            throw new ProviderFailure(
                    Trouble.TAKEN, "Account " + attempt.accountId() + " is not " + connected.accountId());
        }
        return Optional.of(new Known(
                connected.accountId(),
                connected.hasSecondFactor() && !person.secondFactorShown(),
                person.secondFactorShown(),
                person.idToken(),
                attempt.destination(),
                attempt.language()));
    }

    /** What a person can do nothing about, the operator reads in the log. */
    private static Failed failed(ProviderFailure failure, String destination, Language language) {
        Level level = switch (failure.trouble()) {
            case UNREACHABLE, CLOCK, REFUSED -> Level.WARNING;
            case STALE, CANCELLED, CLOSED, TAKEN -> Level.FINE;
        };
        LOG.log(failure.isRepeated() ? Level.FINE : level, "The identity provider: {0}", oneLine(failure.getMessage()));
        return new Failed(failure.trouble(), destination, language);
    }

    /** It may hold what somebody wrote into an address. */
    private static String oneLine(@Nullable String message) {
        String text = String.valueOf(message).replaceAll("[\\p{Cntrl}\\s]+", " ");
        return text.substring(0, Math.min(text.length(), 500));
    }
}
