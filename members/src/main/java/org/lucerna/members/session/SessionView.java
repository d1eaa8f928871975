package org.lucerna.members.session;

import java.time.OffsetDateTime;

/** A session as its owner sees it. */
public record SessionView(
        long id, String browser, String place, boolean kept, OffsetDateTime startedAt, OffsetDateTime lastSeenAt) {}
