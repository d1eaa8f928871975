package org.lucerna.members.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lucerna.foundation.problem.Invalid;

/**
 * What a password must keep to: long enough, and not among those that are tried first (NIST SP 800-63B, section 5.1.1.2).
 * Nothing is asked of its signs and digits. The lists of leaked and common passwords, names and words come with zxcvbn,
 * which also sees through repetition, keyboard rows, dates and letters written as digits. Nothing leaves the portal.
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** An attacker who asks the portal gets no further than this within years; see decision 0016. */
    private static final double FEWEST_GUESSES = 1e8;

    /** One word of the lists stays one, whatever digits and signs follow it. */
    private static final double COMMON_WORD = 1e4;

    /** What makes a password hard stands at its beginning or nowhere; the estimate takes time that grows with length. */
    private static final int LOOKED_AT = 60;

    private static final int SHORTEST_PART = 3;

    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    private PasswordRules() {}

    /** What is wrong with it, if anything. {@code about} are the owner's name and address, which everybody may know. */
    static Optional<Invalid.Field> broken(String field, String password, String... about) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(new Invalid.Field(field, "account.password.tooShort", SHORTEST));
        }
        if (password.length() > LONGEST) {
            return Optional.of(new Invalid.Field(field, "account.password.tooLong", LONGEST));
        }
        return isEasilyGuessed(password, about)
                ? Optional.of(new Invalid.Field(field, "account.password.tooCommon"))
                : Optional.empty();
    }

    private static boolean isEasilyGuessed(String password, String... about) {
        List<String> known = new ArrayList<>(List.of("lucerna"));
        for (String text : about) {
            String lower = text.toLowerCase(Locale.ROOT);
            known.add(lower);
            for (String part : lower.split("[^\\p{L}\\p{N}]+", -1)) {
                if (part.length() >= SHORTEST_PART) {
                    known.add(part);
                }
            }
        }
        String looked = password.length() <= LOOKED_AT ? password : password.substring(0, LOOKED_AT);
        String word = looked.replaceAll("\\s", "").replaceAll("[\\d\\p{Punct}]+$", "");
        return ESTIMATE.measure(looked, known).getGuesses() < FEWEST_GUESSES
                || ESTIMATE.measure(word, known).getGuesses() < COMMON_WORD;
    }
}
