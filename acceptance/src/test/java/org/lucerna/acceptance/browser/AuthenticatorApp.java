package org.lucerna.acceptance.browser;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's phone: shows a code by time (RFC 6238), and never the same one twice, because none works twice. */
final class AuthenticatorApp {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long STEP_SECONDS = 30;

    private final byte[] secret;
    private long lastStep;

    /** @param typed as the page shows it, in groups */
    AuthenticatorApp(String typed) {
        String letters = typed.replace(" ", "");
        secret = new byte[letters.length() * 5 / 8];
        for (int bit = 0; bit < secret.length * 8; bit++) {
            int set = BASE32.indexOf(letters.charAt(bit / 5)) >> (4 - bit % 5) & 1;
            secret[bit / 8] |= (byte) (set << (7 - bit % 8));
        }
    }

    /** Waits where it must; the portal takes a code half a minute before its time. */
    synchronized String code() {
        long step = Math.max(Instant.now().getEpochSecond() / STEP_SECONDS, lastStep + 1);
        while (step > Instant.now().getEpochSecond() / STEP_SECONDS + 1) {
            sleep(Duration.ofSeconds(1));
        }
        lastStep = step;
        return codeOf(step);
    }

    private String codeOf(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
