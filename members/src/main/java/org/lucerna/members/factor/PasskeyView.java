package org.lucerna.members.factor;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A passkey as its owner sees it. @param lastUsedAt null: never yet */
public record PasskeyView(
        long id,
        String name,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime lastUsedAt) {}
