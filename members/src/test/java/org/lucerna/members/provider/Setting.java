package org.lucerna.members.provider;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lucerna.provider.ProviderProcess;

/** Settings as an operator would write them, with one thing changed at a time. */
final class Setting {

    static final String PORTAL = "http://localhost:9";

    private Setting() {}

    static ProviderSettings of(String issuer) {
        return of(issuer, false, false, List.of());
    }

    static ProviderSettings withNewcomers(String issuer) {
        return of(issuer, true, false, List.of());
    }

    static ProviderSettings trustingAddresses(String issuer) {
        return of(issuer, false, true, List.of());
    }

    static ProviderSettings trustingSecondFactor(String issuer) {
        return of(issuer, false, false, List.of("mfa"));
    }

    static ProviderSettings of(String issuer, boolean newcomers, boolean addresses, List<String> factors) {
        return new ProviderSettings(
                issuer,
                ProviderProcess.CLIENT,
                Optional.of(ProviderProcess.SECRET),
                List.of("openid", "email", "profile"),
                "Lanterna",
                URI.create(PORTAL),
                newcomers,
                addresses,
                factors,
                Duration.ofMinutes(15),
                Duration.ofSeconds(2),
                Duration.ofSeconds(60));
    }
}
