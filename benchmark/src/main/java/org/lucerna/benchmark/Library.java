package org.lucerna.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.ItemKey;
import org.lucerna.search.SearchDocument;

/**
 * A made-up library of any size: most documents have one page, one in a hundred has two hundred; five languages, four
 * kinds, topics, countries and years as a network's library has them, and one in twenty for members only.
 */
final class Library {

    private static final int WORDS_ON_A_PAGE = 180;
    private static final List<Language> LANGUAGES =
            List.of(Language.ENGLISH, Language.ITALIAN, Language.GERMAN, Language.SPANISH, Language.FRENCH);
    private static final List<String> KINDS = List.of("publication", "practice", "case", "policy");
    private static final List<String> COUNTRIES =
            List.of("AL", "AT", "BE", "BG", "DE", "ES", "FR", "GB", "IT", "NL", "RO", "RS", "XK");
    private static final Instant FIRST_DAY = Instant.parse("2012-11-01T00:00:00Z");

    private final Words words = new Words(60_000, 7);

    Words words() {
        return words;
    }

    SearchDocument document(long id) {
        SplittableRandom random = new SplittableRandom(id * 31 + 17);
        int pages = id % 100 == 0 ? 200 : 1;
        List<SearchDocument.PageText> texts = new ArrayList<>(pages);
        for (int page = 1; page <= pages; page++) {
            texts.add(new SearchDocument.PageText(page, words.text(random, WORDS_ON_A_PAGE)));
        }
        return new SearchDocument(
                new ItemKey("resource", id),
                pick(KINDS, random),
                "D0" + (1 + random.nextInt(9)),
                words.text(random, 4 + random.nextInt(6)),
                "document-" + id + ".pdf",
                List.of("Author " + random.nextInt(2000)),
                "Organisation " + random.nextInt(170),
                words.text(random, 40),
                List.of("S" + (10 + random.nextInt(60)), "P" + (10 + random.nextInt(20))),
                List.of(pick(COUNTRIES, random)),
                pick(LANGUAGES, random),
                1998 + random.nextInt(29),
                List.of(words.text(random, 5)),
                texts,
                random.nextInt(20) == 0 ? Audience.MEMBERS : Audience.PUBLIC,
                FIRST_DAY.plusSeconds(id * 600));
    }

    private static <T> T pick(List<T> values, SplittableRandom random) {
        return values.get(random.nextInt(values.size()));
    }
}
