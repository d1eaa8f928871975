package org.lucerna.web.security;

import java.security.SecureRandom;
import java.util.Base64;

/** Words that nobody can guess. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secrets() {}

    /** 256 random bits in letters that need no escaping anywhere. */
    static String create() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
