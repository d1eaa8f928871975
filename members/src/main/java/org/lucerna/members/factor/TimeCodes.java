package org.lucerna.members.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Codes by time (RFC 6238) as every authenticator app makes them: 6 digits, half a minute, HMAC-SHA-1. */
final class TimeCodes {

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP_SECONDS = GENERATOR.getTimeStep().toSeconds();
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LETTERS = 32;
    private static final int BITS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeCodes() {}

    /** 160 random bits, as RFC 4226 asks for, in base32: what apps take and people can type. */
    static String newSecret() {
        return randomLetters(LETTERS);
    }

    /** @return that many letters of base32 (RFC 4648, section 6), five random bits each */
    static String randomLetters(int count) {
        StringBuilder letters = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            letters.append(BASE32.charAt(RANDOM.nextInt(BASE32.length())));
        }
        return letters.toString();
    }

    /** The time step of this code: now, the one before or the one after, for clocks that differ a little. */
    static OptionalLong stepOf(String code, String secret, Instant now) {
        byte[] given = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        for (int away = -1; away <= 1; away++) {
            Instant then = now.plusSeconds(away * STEP_SECONDS);
            if (MessageDigest.isEqual(codeAt(secret, then).getBytes(StandardCharsets.UTF_8), given)) {
                found = OptionalLong.of(then.getEpochSecond() / STEP_SECONDS);
            }
        }
        return found;
    }

    static String codeAt(String secret, Instant moment) {
        try {
            return GENERATOR.generateOneTimePasswordString(key(secret), moment);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("HMAC takes any key", e);
        }
    }

    /** What the QR code says (Google's Key URI Format, which the apps agree on). */
    static String address(String issuer, String account, String secret) {
        String label = encode(issuer) + ":" + encode(account);
        return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + encode(issuer);
    }

    private static SecretKey key(String secret) {
        BigInteger bits = BigInteger.ONE; // keeps the zeros at the beginning
        for (char letter : secret.toUpperCase(Locale.ROOT).toCharArray()) {
            bits = bits.shiftLeft(BITS).or(BigInteger.valueOf(BASE32.indexOf(letter)));
        }
        byte[] withFirst = bits.toByteArray();
        byte[] bytes = new byte[secret.length() * BITS / Byte.SIZE];
        System.arraycopy(withFirst, withFirst.length - bytes.length, bytes, 0, bytes.length);
        return new SecretKeySpec(bytes, GENERATOR.getAlgorithm());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
