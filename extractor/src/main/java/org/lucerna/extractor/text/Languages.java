package org.lucerna.extractor.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tika.langdetect.opennlp.OpenNLPDetector;
import org.apache.tika.language.detect.LanguageResult;
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

    private final OpenNLPDetector detector = new OpenNLPDetector();

    public Languages() {
        try {
            detector.loadModels();
        } catch (IOException e) {
            throw new UncheckedIOException("The language model is not on the class path", e);
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

    /** Empty when the text is too short, or none is clearly ahead. */
    public Optional<Language> detect(List<String> pages) {
        String sample = sample(pages);
        if (sample.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return Optional.empty();
        }
        detector.reset();
        detector.addText(sample.toLowerCase(Locale.ROOT));
        List<LanguageResult> ranked = detector.detectAll();
        if (ranked.size() < 2) {
            return Optional.empty();
        }
        LanguageResult best = ranked.getFirst();
        String code = SHORT_CODES.getOrDefault(best.getLanguage(), best.getLanguage());
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
