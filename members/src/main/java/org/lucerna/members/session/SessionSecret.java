package org.lucerna.members.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What a browser shows to be known: 256 random bits. The database holds their hash alone. */
final class SessionSecret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private SessionSecret() {}

    static String create() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return base64(bytes);
    }

    /** No salt and no slowness: what is hashed cannot be guessed. */
    static String hash(String secret) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
