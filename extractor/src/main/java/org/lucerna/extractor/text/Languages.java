package org.lucerna.extractor.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.lucerna.foundation.text.Language;

/**
 * The language of a text, by its letter pairs and triples. Knows about 100 languages; looks at a sample. Not thread
 * safe.
 */
public final class Languages {

    /** Fewer letters than in a short paragraph tell too little. */
    private static final int FEWEST_LETTERS = 60;

    private static final int SAMPLE_CHARACTERS = 700;

    /** Languages by their codes of three letters; written Norwegian is one language to a search. */
    private static final Map<String, String> SHORT_CODES = shortCodes();

    /** Comes with Tika; Tika's own detector asks it three times for a sample of this size. */
    private static final String MODEL = "/opennlp-langdetect-20210413.bin";

    private final LanguageDetectorME detector;

    public Languages() {
        try (InputStream in = Objects.requireNonNull(Languages.class.getResourceAsStream(MODEL), MODEL)) {
            detector = new LanguageDetectorME(new LanguageDetectorModel(new BufferedInputStream(in, 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException("The language model cannot be read", e);
        }
    }

    private static Map<String, String> shortCodes() {
        Map<String, String> codes = Locale.availableLocales()
                .filter(locale -> locale.getLanguage().length() == 2)
                .collect(Collectors.toMap(Locale::getISO3Language, Locale::getLanguage, (first, second) -> first));
        codes.put("nob", "no");
        codes.put("nno", "no");
        codes.put("ekk", "et");
        codes.put("lvs", "lv");
        codes.put("cmn", "zh");
        codes.put("pes", "fa");
        return codes;
    }

    /** Empty when the text is too short. */
    public Optional<Language> detect(List<String> pages) {
        String sample = sample(pages);
        if (sample.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return Optional.empty();
        }
        String best = detector.predictLanguage(sample.toLowerCase(Locale.ROOT)).getLang();
        String code = SHORT_CODES.getOrDefault(best, best);
        return code.matches("[a-z]{2,3}") ? Optional.of(new Language(code)) : Optional.empty();
    }

    /** From the middle of the text: the front has names and addresses, the end has references. */
    private static String sample(List<String> pages) {
        int total = pages.stream().mapToInt(String::length).sum();
        int start = Math.max(0, Math.min(total * 2 / 5, total - SAMPLE_CHARACTERS));
        StringBuilder sample = new StringBuilder(SAMPLE_CHARACTERS);
        int at = 0;
        for (String page : pages) {
            if (sample.length() >= SAMPLE_CHARACTERS) {
                break;
            }
            int from = Math.max(0, start - at);
            if (from < page.length()) {
                sample.append(page, from, Math.min(page.length(), from + SAMPLE_CHARACTERS - sample.length()))
                        .append('\n');
            }
            at += page.length();
        }
        return sample.toString();
    }
}
