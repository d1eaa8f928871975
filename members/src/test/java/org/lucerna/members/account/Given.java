package org.lucerna.members.account;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lucerna.members.factor.PasskeySettings;
import org.lucerna.members.provider.ProviderSettings;

/** What the portal's settings give otherwise. */
public final class Given {

    public static final AccountSettings SETTINGS =
            new AccountSettings(Duration.ofHours(1), Duration.ofDays(2), Duration.ofDays(1095), Duration.ofDays(30));

    public static final PasskeySettings PASSKEYS = new PasskeySettings(URI.create("https://portal.example"));

    public static final ProviderSettings NO_PROVIDER = new ProviderSettings(
            null,
            "",
            Optional.empty(),
            List.of(),
            "",
            URI.create("https://portal.example"),
            false,
            false,
            List.of(),
            Duration.ofMinutes(15),
            Duration.ofSeconds(2),
            Duration.ofSeconds(60));

    private Given() {}
}
