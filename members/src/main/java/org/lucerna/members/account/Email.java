package org.lucerna.members.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses in the one form in which accounts hold them, so that one address is one account. */
final class Email {

    /** The most that SMTP carries (RFC 5321 with its erratum 1690). */
    static final int LONGEST = 254;

    /** Something, an @, and a name with a dot: whether it is really theirs, only a letter can tell. */
    private static final Pattern PLAUSIBLE =
            Pattern.compile("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}.]+(\\.[^\\s@\\p{Cntrl}.]+)+");

    private Email() {}

    static String normalise(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static boolean isPlausible(String normalised) {
        return normalised.length() <= LONGEST && PLAUSIBLE.matcher(normalised).matches();
    }
}
