package org.lucerna.provider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody whom the provider knows.
 *
 * @param verified whether it says that the address is theirs; null: it says nothing about it, as some providers do
 * @param secondFactor whether they show a second factor whenever they sign in there
 */
record Person(String email, String name, String verified, boolean secondFactor) {

    /** Written as {@code address|name|verified|mfa}, with {@code true}, {@code false} or nothing in the last two. */
    static Person of(String written) {
        String[] parts = written.split("\\|", -1);
        return new Person(parts[0], parts[1], parts[2], Boolean.parseBoolean(parts[3]));
    }

    /** Stays the same, whatever becomes of name and address. */
    String subject() {
        return "subject-of-" + email;
    }

    /** How they have signed in (RFC 8176). */
    List<String> methods() {
        return secondFactor ? List.of("pwd", "otp", "mfa") : List.of("pwd");
    }

    /** OpenID Connect Core 1.0, section 5.1. */
    Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", subject());
        claims.put("name", name);
        claims.put("email", email);
        if (!verified.isEmpty()) {
            claims.put("email_verified", Boolean.parseBoolean(verified));
        }
        return claims;
    }
}
