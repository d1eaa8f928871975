package org.lucerna.members.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Secret;

/** Lets whoever reads the operator's console create the first administrator, once. Lives as long as the portal runs. */
@ApplicationScoped
class SetupToken {

    private @Nullable String token;

    synchronized String value() {
        if (token == null) {
            token = Secret.create();
        }
        return token;
    }

    /** Whether this is the token; if it is, it is used up. */
    synchronized boolean redeem(String given) {
        boolean right = Secret.same(token, given);
        if (right) {
            token = null;
        }
        return right;
    }
}
