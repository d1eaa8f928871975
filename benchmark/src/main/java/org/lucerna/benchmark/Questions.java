package org.lucerna.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.Facet;
import org.lucerna.search.SearchQuery;

/** Questions as readers mix them: one to six words, now and then a phrase, an exclusion, a chosen facet. */
final class Questions {

    private static final List<Language> READERS =
            List.of(Language.ENGLISH, Language.ITALIAN, Language.GERMAN, Language.SPANISH, Language.FRENCH);

    /**
     * A question and its plain words.
     *
     * @param words what a bare query would look for, all of them optional
     */
    record Question(SearchQuery query, List<String> words) {}

    private Questions() {}

    static List<Question> mixed(Library library, int count) {
        SplittableRandom random = new SplittableRandom(4711);
        List<Question> questions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            List<String> words = new ArrayList<>();
            int length = List.of(1, 2, 2, 2, 3, 3, 3, 4, 5, 6).get(random.nextInt(10));
            for (int word = 0; word < length; word++) {
                words.add(library.words().ofRank(rank(random)));
            }
            String text = String.join(" ", words);
            if (i % 10 == 3 && length > 1) {
                text = '"' + words.get(0) + ' ' + words.get(1) + "\" " + String.join(" ", words.subList(2, length));
            } else if (i % 20 == 5) {
                text += " -" + library.words().ofRank(rank(random));
            }
            Map<Facet, Set<String>> chosen = switch (i % 10) {
                case 0 -> Map.of(Facet.COUNTRY, Set.of("IT", "BE"));
                case 1 -> Map.of(Facet.KIND, Set.of("practice"), Facet.LANGUAGE, Set.of("de", "en"));
                default -> Map.of();
            };
            questions.add(new Question(
                    new SearchQuery(
                            text,
                            READERS.get(random.nextInt(READERS.size())),
                            chosen,
                            SearchQuery.Order.RELEVANCE,
                            new PageRequest(1, 10),
                            true),
                    List.copyOf(words)));
        }
        return questions;
    }

    /** People ask with telling words: evenly over the logarithm of the frequency rank, the commonest fifty left out. */
    private static int rank(SplittableRandom random) {
        return (int) Math.exp(Math.log(50) + random.nextDouble() * (Math.log(30_000) - Math.log(50)));
    }
}
