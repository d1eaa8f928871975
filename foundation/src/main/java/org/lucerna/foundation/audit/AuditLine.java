package org.lucerna.foundation.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param accountId null for whoever has no account, or no more
 * @param name of the account as it was then; empty where there is none
 * @param act the domain's verb
 * @param kind of the item
 * @param itemId null where no single item was meant
 * @param place see {@link Whence}
 */
public record AuditLine(
        long id,
        Instant at,
        Who who,
        @Nullable Long accountId,
        String name,
        String act,
        String kind,
        @Nullable Long itemId,
        String place) {

    /** What sort of actor. */
    public enum Who {
        VISITOR,
        OPERATOR,
        ACCOUNT,
        /** An account that was deleted; who it was is known no more. */
        FORMER;

        /** The stored form. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Who> find(String code) {
            for (Who who : values()) {
                if (who.code().equals(code)) {
                    return Optional.of(who);
                }
            }
            return Optional.empty();
        }
    }
}
