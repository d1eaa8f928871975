package org.lucerna.members.account;

import java.net.URI;
import java.time.Duration;
import org.lucerna.members.factor.PasskeySettings;

/** What the portal's settings give otherwise. */
public final class Given {

    public static final AccountSettings SETTINGS =
            new AccountSettings(Duration.ofHours(1), Duration.ofDays(2), Duration.ofDays(1095), Duration.ofDays(30));

    public static final PasskeySettings PASSKEYS = new PasskeySettings(URI.create("https://portal.example"));

    private Given() {}
}
