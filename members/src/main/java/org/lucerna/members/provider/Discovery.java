package org.lucerna.members.provider;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the provider says of itself (OpenID Connect Discovery 1.0) and its keys: asked when first needed, remembered for an
 * hour. After a failure nobody asks for a moment, so that a dead provider is not waited for by one reader after the other.
 * Thread safe.
 */
final class Discovery {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);

    /** Keys that are not known are asked for, but no more than twice in this time: signatures can be invented. */
    private static final Duration BETWEEN_KEYS = Duration.ofSeconds(30);

    private static final Duration KEYS_FRESH = Duration.ofMinutes(15);

    /** @param keys which verify a signature, of any algorithm that the provider names and that has a public key */
    record Known(OIDCProviderMetadata provider, JWSKeySelector<SecurityContext> keys, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < FRESH.toNanos();
        }
    }

    private record Failed(ProviderFailure failure, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < AFTER_A_FAILURE.toNanos();
        }
    }

    private final String issuer;
    private final ProviderLine line;
    private final Duration timeout;
    private volatile @Nullable Known known;
    private volatile @Nullable Failed failed;

    Discovery(String issuer, ProviderLine line, Duration timeout) {
        this.issuer = issuer;
        this.line = line;
        this.timeout = timeout;
    }

    /** @throws ProviderFailure when the provider is not to be reached, or is another than the one that is set */
    Known get() throws ProviderFailure {
        Known remembered = known;
        if (remembered != null && remembered.isFresh()) {
            return remembered;
        }
        Failed before = failed;
        if (before != null && before.isFresh()) {
            throw new ProviderFailure(before.failure().trouble(), "As a moment ago", before.failure());
        }
        try {
            Known fresh = ask();
            known = fresh;
            failed = null;
            return fresh;
        } catch (ProviderFailure e) {
            failed = new Failed(e, System.nanoTime());
            throw e;
        }
    }

    private Known ask() throws ProviderFailure {
        URI address = URI.create(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration");
        try {
            OIDCProviderMetadata provider = OIDCProviderMetadata.parse(
                    line.retrieveResource(address.toURL()).getContent());
            // Section 4.3: whoever answers there must be the one who was asked.
            if (!provider.getIssuer().getValue().equals(issuer)) {
                throw unreachable(address + " speaks for another issuer: " + provider.getIssuer());
            }
            checkEndpoints(provider);
            return new Known(provider, keys(provider), System.nanoTime());
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new ProviderFailure(Trouble.UNREACHABLE, address + " is no use: " + e.getMessage(), e);
        }
    }

    private void checkEndpoints(OIDCProviderMetadata provider) throws ProviderFailure {
        List<@Nullable URI> needed = Arrays.asList(
                provider.getAuthorizationEndpointURI(), provider.getTokenEndpointURI(), provider.getJWKSetURI());
        if (needed.contains(null)) {
            throw unreachable(issuer + " names no authorization endpoint, token endpoint or keys");
        }
        boolean protectedLine = issuer.startsWith("https:");
        List<@Nullable URI> all = new ArrayList<>(needed);
        all.add(provider.getUserInfoEndpointURI());
        all.add(provider.getEndSessionEndpointURI());
        if (protectedLine
                && all.stream()
                        .filter(Objects::nonNull)
                        .anyMatch(endpoint -> !"https".equalsIgnoreCase(endpoint.getScheme()))) {
            throw unreachable(issuer + " names an endpoint without TLS");
        }
    }

    private JWSKeySelector<SecurityContext> keys(OIDCProviderMetadata provider) throws MalformedURLException {
        JWKSource<SecurityContext> source = JWKSourceBuilder.<SecurityContext>create(
                        provider.getJWKSetURI().toURL(), line)
                .cache(KEYS_FRESH.toMillis(), timeout.toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_KEYS.toMillis())
                .build();
        // Neither "none" nor a signature by a shared secret: either could be made by others than the provider.
        Set<JWSAlgorithm> algorithms =
                new HashSet<>(Objects.requireNonNullElse(provider.getIDTokenJWSAlgs(), List.of(JWSAlgorithm.RS256)));
        algorithms.retainAll(JWSAlgorithm.Family.SIGNATURE);
        return new JWSVerificationKeySelector<>(algorithms.isEmpty() ? Set.of(JWSAlgorithm.RS256) : algorithms, source);
    }

    private static ProviderFailure unreachable(String why) {
        return new ProviderFailure(Trouble.UNREACHABLE, why);
    }
}
