package org.lucerna.members.provider;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider that the network has chosen, if any. Immutable.
 *
 * @param issuer the provider's identifier, letter by letter as it writes it; null: there is no provider
 * @param clientId how the provider knows the portal
 * @param clientSecret how the portal shows that it is the portal; empty for a public client, which has PKCE alone
 * @param scopes what is asked for; {@code openid} is always among it
 * @param name what the button calls the provider
 * @param portal the address under which readers reach the portal
 * @param newcomers whether somebody without an account may make one by it
 * @param addressesTrusted whether an address counts as verified although the provider does not say so
 * @param secondFactor the words in {@code amr} or {@code acr} by which the provider is believed that a second factor was
 *     shown there; none: ours is asked for
 * @param longest how long somebody may take at the provider
 * @param timeout for each question to the provider, from the first byte to the last
 * @param clockSkew how far the provider's clock may be off
 */
public record ProviderSettings(
        @Nullable String issuer,
        String clientId,
        Optional<String> clientSecret,
        List<String> scopes,
        String name,
        URI portal,
        boolean newcomers,
        boolean addressesTrusted,
        List<String> secondFactor,
        Duration longest,
        Duration timeout,
        Duration clockSkew) {

    /** Where the provider sends people back to: to be registered there. */
    public static final String ANSWER = "/sign-in/provider/answer";

    /** Where the provider sends them after they have signed out there: to be registered as well. */
    public static final String LEFT = "/sign-in/provider/left";

    public ProviderSettings {
        scopes = List.copyOf(scopes);
        secondFactor = List.copyOf(secondFactor);
    }

    public boolean isOn() {
        return issuer != null;
    }

    /** @throws IllegalStateException when there is no provider */
    String issuerOrThrow() {
        if (issuer == null) {
            throw new IllegalStateException("No identity provider is set");
        }
        return issuer;
    }

    URI answerAddress() {
        return URI.create(portal + ANSWER);
    }

    URI leftAddress() {
        return URI.create(portal + LEFT);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return String.valueOf(issuer);
    }
}
