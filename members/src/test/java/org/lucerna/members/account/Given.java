package org.lucerna.members.account;

import java.time.Duration;

/** What the portal's settings give otherwise. */
public final class Given {

    public static final AccountSettings SETTINGS = new AccountSettings(Duration.ofHours(1), Duration.ofDays(2));

    private Given() {}
}
