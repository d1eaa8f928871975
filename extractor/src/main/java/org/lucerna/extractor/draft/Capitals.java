package org.lucerna.extractor.draft;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title that is printed in capitals, as a sentence would have it. How each word is written, the text itself tells:
 * <i>victims</i>, <i>Antwerp</i>, <i>NGO</i>.
 */
final class Capitals {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}’']*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int FEWEST_WORDS = 3;

    private Capitals() {}

    /** The title unchanged where it is not all capitals, or the text says too few of its words to tell. */
    static String settle(String title, String text) {
        if (title.codePoints().anyMatch(Character::isLowerCase)) {
            return title;
        }
        Map<String, String> written = written(text);
        int words = 0;
        int known = 0;
        StringBuilder sentence = new StringBuilder();
        Matcher word = WORD.matcher(title);
        int at = 0;
        while (word.find()) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            String form = written.get(key(lower));
            words++;
            known += form == null ? 0 : 1;
            sentence.append(title, at, word.start());
            form = form == null ? lower : form;
            boolean begins =
                    sentence.toString().isBlank() || sentence.toString().matches("(?s).*[:.!?–—]\\s*");
            sentence.append(begins ? capitalised(form) : form);
            at = word.end();
        }
        sentence.append(title, at, title.length());
        return words >= FEWEST_WORDS && known * 2 >= words ? sentence.toString() : title;
    }

    /**
     * How the text writes its words, by what their forms have in common; small wins over capitalised, that over capitals.
     * A line in capitals alone tells nothing: the title itself is one.
     */
    private static Map<String, String> written(String text) {
        Map<String, String> forms = new HashMap<>();
        text.lines()
                .filter(line -> line.codePoints().anyMatch(Character::isLowerCase))
                .flatMap(line -> WORD.matcher(line).results())
                .map(MatchResult::group)
                .forEach(form -> forms.merge(
                        key(form), form, (one, other) -> smallLetters(other) > smallLetters(one) ? other : one));
        return forms;
    }

    private static long smallLetters(String word) {
        return word.codePoints().filter(Character::isLowerCase).count();
    }

    /** Capitals often go without the accents that small letters have, and Greek has two small sigmas for one capital. */
    private static String key(String word) {
        return MARKS.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('ς', 'σ');
    }

    private static String capitalised(String word) {
        int end = word.offsetByCodePoints(0, 1);
        return word.substring(0, end).toUpperCase(Locale.ROOT) + word.substring(end);
    }
}
