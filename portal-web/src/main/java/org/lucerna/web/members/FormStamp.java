package org.lucerna.web.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lucerna.foundation.access.Secret;

/**
 * A signed time in a public form: programs send forms faster than people fill them in. The key lives as long as the portal
 * runs; a form from before a restart is shown again with all that was typed and a fresh stamp. Thread safe.
 */
@ApplicationScoped
public class FormStamp {

    /** What a stamp says of the form that brings it. */
    public enum Age {
        /** Filled in faster than a person can. */
        TOO_YOUNG,
        GOOD,
        /** Not ours, or from too long ago. */
        UNKNOWN
    }

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration LONGEST = Duration.ofHours(24);

    private final byte[] key = Secret.create().getBytes(StandardCharsets.US_ASCII);
    private final Clock clock = Clock.systemUTC();

    public String create() {
        String time = Long.toString(clock.millis());
        return time + "." + sign(time);
    }

    public Age age(String stamp, Duration shortest) {
        int dot = stamp.indexOf('.');
        String time = dot < 0 ? "" : stamp.substring(0, dot);
        boolean ours = time.matches("[0-9]{1,15}") && Secret.same(sign(time), stamp.substring(dot + 1));
        if (!ours) {
            return Age.UNKNOWN;
        }
        Duration age = Duration.between(Instant.ofEpochMilli(Long.parseLong(time)), clock.instant());
        if (age.compareTo(LONGEST) > 0) {
            return Age.UNKNOWN;
        }
        return age.compareTo(shortest) < 0 ? Age.TOO_YOUNG : Age.GOOD;
    }

    private String sign(String time) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(time.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
