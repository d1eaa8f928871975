package org.lucerna.foundation.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the audit log; each part narrows.
 *
 * @param person a part of a name, or an account's number; empty for everybody
 * @param act whole; empty for any
 * @param kind whole; empty for any
 * @param from the first moment
 * @param until the first moment that is too late
 */
public record AuditQuery(
        String person,
        String act,
        String kind,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final AuditQuery ALL = new AuditQuery("", "", "", null, null);
}
