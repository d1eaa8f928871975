package org.lucerna.foundation.mail;

import java.util.Map;
import java.util.regex.Pattern;
import org.lucerna.foundation.text.Language;

/**
 * A letter to one person, still without its sentences. Immutable.
 *
 * @param to the address, bare: {@code name@example.org}
 * @param language that the receiver reads
 * @param template which letter this is, such as {@code application.accepted}: the message files hold its subject under
 *     {@code mail.<template>.subject} and its text under {@code mail.<template>.body}
 * @param values fill the places written {@code [name]} in both. The value named {@value #PATH} is an address of this
 *     portal without its language ({@code /invitation?key=…}); the letter shows it as a whole web address
 */
public record Letter(String to, Language language, String template, Map<String, String> values) {

    /** The value that becomes a link. */
    public static final String PATH = "path";

    /**
     * The value that becomes the address for answers, where a person writes through the portal and wants to be answered.
     * It is checked as {@link #to} is.
     */
    public static final String REPLY_TO = "replyTo";

    /** The most that SMTP carries (RFC 5321 with its erratum 1690). */
    public static final int LONGEST_ADDRESS = 254;

    private static final Pattern TEMPLATE = Pattern.compile("[a-zA-Z]+(\\.[a-zA-Z]+)+");

    /** @throws IllegalArgumentException when the address cannot be one, or the template's name is none */
    public Letter {
        checkAddress(to);
        checkAddress(values.getOrDefault(REPLY_TO, to));
        if (!TEMPLATE.matcher(template).matches()) {
            throw new IllegalArgumentException("Not the name of a letter: " + template);
        }
        values = Map.copyOf(values);
    }

    private static void checkAddress(String address) {
        if (address.length() > LONGEST_ADDRESS
                || address.indexOf('@') < 1
                || address.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Not an address to which a letter can go");
        }
    }

    /** Without address and values: what is in a letter belongs in no log. */
    @Override
    public String toString() {
        return "Letter[" + template + ", " + language + "]";
    }
}
