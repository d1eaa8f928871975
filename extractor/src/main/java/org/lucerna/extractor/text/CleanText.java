package org.lucerna.extractor.text;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as a person would have typed it: composed characters (NFC), no soft hyphens, words that were divided at a line's
 * end made whole, no control characters, no runs of blanks.
 */
public final class CleanText {

    private static final Pattern DIVIDED =
            Pattern.compile("(\\p{L}[\\p{L}\\p{M}]*)[-\u2010]\\n(\\p{Ll}[\\p{L}\\p{M}]*)");
    private static final Pattern COMPOUND =
            Pattern.compile("(?<![\\p{L}-])\\p{L}[\\p{L}\\p{M}]*-\\p{L}[\\p{L}\\p{M}]*");
    private static final char SOFT_HYPHEN = '\u00AD';

    private CleanText() {}

    /** A text of several lines and paragraphs. */
    public static String of(String text) {
        String plain = withoutControls(text);
        String whole = plain.indexOf("-\n") < 0 && plain.indexOf("\u2010\n") < 0 ? plain : joinDivided(plain);
        return Normalizer.isNormalized(whole, Normalizer.Form.NFC)
                ? whole
                : Normalizer.normalize(whole, Normalizer.Form.NFC);
    }

    /** A text on one line, such as a title. */
    public static String line(String text) {
        return of(text).replaceAll("[\\s\u00A0]+", " ").strip();
    }

    private static String withoutControls(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        int newlines = 2; // none at the start
        int blanks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\u2028' || c == '\u0085' || c == '\u000B' || c == '\f') {
                c = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? '\0' : '\n';
            } else if (c == '\u2029') {
                c = '\n';
            }
            if (c == '\n') {
                blanks = 0;
                if (newlines < 2) {
                    clean.append('\n');
                }
                newlines++;
            } else if (c == ' ' || c == '\u00A0' || c == '\t') {
                // a tab parts the cells of a table and outweighs blanks
                blanks = c == '\t' ? 2 : Math.max(blanks, 1);
            } else if (c == SOFT_HYPHEN) {
                i = skipLineEnd(text, i);
            } else if (isKept(text, i)) {
                if (blanks > 0 && newlines == 0) {
                    clean.append(blanks == 2 ? '\t' : ' ');
                }
                blanks = 0;
                newlines = 0;
                clean.append(c);
            }
        }
        int end = clean.length();
        while (end > 0 && clean.charAt(end - 1) == '\n') {
            end--;
        }
        clean.setLength(end);
        return clean.toString();
    }

    /** A soft hyphen at a line's end joins the two lines. */
    private static int skipLineEnd(String text, int at) {
        int next = at + 1;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\r')) {
            next++;
        }
        return next < text.length() && text.charAt(next) == '\n' ? next : at;
    }

    private static boolean isKept(String text, int at) {
        char c = text.charAt(at);
        if (c >= ' ' && c < '\u007F') {
            return true;
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        // byte order marks, "not a character", unknown characters and private use say nothing to a reader
        return c != '\uFEFF'
                && c < '\uFFF0'
                && !Character.isISOControl(c)
                && !(c >= '\uE000' && c <= '\uF8FF')
                && !(c >= '\uFDD0' && c <= '\uFDEF');
    }

    /** "vic-tims" becomes one word; "anti-trafficking" keeps its hyphen where the text shows it within a line too. */
    private static String joinDivided(String text) {
        Set<String> compounds = new HashSet<>();
        Matcher compound = COMPOUND.matcher(text);
        while (compound.find()) {
            compounds.add(compound.group());
        }
        return DIVIDED.matcher(text).replaceAll(divided -> {
            String withHyphen = divided.group(1) + "-" + divided.group(2);
            return Matcher.quoteReplacement(
                    compounds.contains(withHyphen) ? withHyphen : divided.group(1) + divided.group(2));
        });
    }
}
