package org.lucerna.members.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Lets whoever reads the operator's console create the first administrator, once. Lives as long as the portal runs. */
@ApplicationScoped
class SetupToken {

    private static final int BYTES = 24;

    private @Nullable String token;

    synchronized String value() {
        if (token == null) {
            byte[] bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
        return token;
    }

    /** Whether this is the token; if it is, it is used up. Compares in constant time. */
    synchronized boolean redeem(String given) {
        boolean right = token != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
        if (right) {
            token = null;
        }
        return right;
    }
}
