package org.lucerna.members.account;

import java.time.OffsetDateTime;
import org.lucerna.foundation.text.Language;

/** An account as its administrator sees it. */
public record AccountView(
        long id,
        String email,
        String name,
        AccountState state,
        Standing standing,
        Language language,
        OffsetDateTime createdAt) {}
