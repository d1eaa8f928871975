package org.lucerna.web.mail;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucerna.foundation.mail.Letter;
import org.lucerna.foundation.text.Language;
import org.lucerna.web.page.InterfaceLanguages;
import org.lucerna.web.page.Words;

/**
 * What a letter says: the sentences of its template in its language, with its values in their places ({@code [name]}).
 * Immutable.
 *
 * @param subject one line without any control character, whatever the values hold
 * @param body lines that end in {@code \n}
 */
record LetterText(String subject, String body) {

    private static final Pattern PLACE = Pattern.compile("\\[([a-z][a-zA-Z]*)]");

    /**
     * @param site the portal's name
     * @param portal its public address: the only one that a link in a letter can lead to
     * @throws java.util.MissingResourceException when there is no such template
     * @throws IllegalArgumentException when the template has a place that the letter does not fill
     */
    static LetterText of(Letter letter, String site, URI portal) {
        Language language = InterfaceLanguages.find(letter.language().code()).orElse(Language.ENGLISH);
        Words words = Words.in(language);
        Map<String, String> values = new TreeMap<>(letter.values());
        values.put("site", site);
        values.put("home", portal + "/" + language + "/");
        values.computeIfPresent(Letter.PATH, (name, path) -> portal + "/" + language + path);
        String subject = filled(words.text("mail." + letter.template() + ".subject"), values);
        String body = filled(words.text("mail." + letter.template() + ".body"), values);
        String foot = filled(words.text("mail.foot"), values);
        return new LetterText(oneLine(subject), body.strip() + "\n\n-- \n" + foot + "\n");
    }

    private static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(harmless(
                        Objects.requireNonNullElseGet(values.get(place.group(1)), () -> {
                            throw new IllegalArgumentException(
                                    "The letter does not say what stands for " + place.group());
                        }))));
    }

    /** Line breaks stay; whatever else steers a terminal or turns the writing direction goes. */
    private static String harmless(String value) {
        return value.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\n]]", "");
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }
}
