package org.lucerna.directory.entry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lucerna.foundation.text.Texts;

/** By what two spellings of a name are known to be the same: letters and digits alone, without accents and case. */
public final class NameKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Some single characters are many letters: the key keeps to its column. */
    private static final int LONGEST = 300;

    private NameKey() {}

    /** Empty for a name without a letter or digit. */
    public static String of(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return Texts.cut(
                OTHERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip(), LONGEST);
    }
}
