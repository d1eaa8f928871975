package org.lucerna.members.provider;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An account's connection with a provider, as its owner sees it. @param lastUsedAt null: never since it was made */
public record ConnectionView(
        long id,
        String issuer,
        OffsetDateTime connectedAt,
        @Nullable OffsetDateTime lastUsedAt) {}
