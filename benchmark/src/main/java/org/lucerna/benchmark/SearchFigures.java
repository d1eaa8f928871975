package org.lucerna.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.SearchDocument;
import org.lucerna.search.SearchIndex;
import org.lucerna.search.SearchQuery;
import org.lucerna.search.SearchResult;
import org.lucerna.search.lucene.LuceneSearchIndex;
import org.lucerna.search.lucene.LuceneSettings;
import org.lucerna.search.thesaurus.Thesaurus;
import org.lucerna.vocabulary.skos.ShippedVocabulary;

/** How fast the search answers and grows, in this process, without HTTP. */
final class SearchFigures {

    private static final int BATCH = 500;
    private static final int QUESTIONS = 500;
    private static final int ADDITIONS = 40;
    private static final int AUDIENCES = 10;

    private final Library library = new Library();
    private final List<Questions.Question> questions = Questions.mixed(library, QUESTIONS);
    private final Thesaurus thesaurus = new Thesaurus(ShippedVocabulary.read());
    private final Path folder;
    private final int small;
    private final int middle;
    private final int large;

    /** @param folder for an index of each size; one that is there already, from an earlier run, is not made again */
    SearchFigures(Path folder, int large) {
        this.folder = folder;
        this.large = large;
        this.middle = large / 10;
        this.small = large / 100;
    }

    /** Makes ready what is to be measured, which takes most of the time. */
    void prepare() {
        for (int size : List.of(small, middle, large)) {
            try (SearchIndex index = open(size)) {
                fill(index, (int) index.position() + 1, size);
            }
        }
    }

    List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        double middleP95;
        try (SearchIndex index = open(middle)) {
            middleP95 = fullAnswer(index).percentileMillis(0.95);
        }
        double addToSmall;
        try (SearchIndex index = open(small)) {
            addToSmall = addOne(index);
        }
        try (SearchIndex index = open(large)) {
            Latencies full = fullAnswer(index);
            Latencies bare = bareAnswer(directory(large));
            double largeP95 = full.percentileMillis(0.95);
            double vocabulary = withAgainstWithoutVocabulary(index);
            Figure audiences = audiences(index);
            double addToLarge = addOne(index);

            figures.add(Figure.atMost(
                    "full answer at " + count(large) + " documents, p95, against a bare top-10 query",
                    largeP95 / bare.percentileMillis(0.95),
                    5,
                    millis("full", largeP95)
                            + millis("bare", bare.percentileMillis(0.95))
                            + millis("full median", full.percentileMillis(0.5))
                            + millis("bare median", bare.percentileMillis(0.5))));
            figures.add(Figure.atMost(
                    "questions that name no concept, with the vocabulary against without it",
                    vocabulary,
                    1.1,
                    "all of four rounds of " + QUESTIONS));
            figures.add(Figure.atMost(
                    "full answer, p95, " + count(middle) + " to " + count(large) + " documents",
                    largeP95 / middleP95,
                    4,
                    millis(count(middle), middleP95) + millis(count(large), largeP95)));
            figures.add(Figure.atMost(
                    "adding one document to " + count(large) + " against to " + count(small),
                    addToLarge / addToSmall,
                    1.5,
                    millis(count(small), addToSmall) + millis(count(large), addToLarge) + "until it is found"));
            figures.add(audiences);
            figures.add(Figure.atMost(
                    "seconds until an added document is found at " + count(large), addToLarge / 1000, 1, "median"));
        }
        return figures;
    }

    private Path directory(int size) {
        return folder.resolve(String.valueOf(size));
    }

    private SearchIndex open(int size) {
        return LuceneSearchIndex.open(directory(size), LuceneSettings.DEFAULTS, () -> thesaurus);
    }

    private void fill(SearchIndex index, int from, int to) {
        List<SearchDocument> batch = new ArrayList<>(BATCH);
        for (int id = from; id <= to; id++) {
            batch.add(library.document(id));
            if (batch.size() == BATCH || id == to) {
                index.apply(new SearchIndex.Batch(batch, List.of(), id));
                batch = new ArrayList<>(BATCH);
            }
            if (id % 10_000 == 0) {
                System.err.println("  indexed " + count(id));
            }
        }
    }

    /** The median time in milliseconds to add one document and find it. */
    private double addOne(SearchIndex index) {
        Latencies latencies = new Latencies(ADDITIONS);
        for (int i = 0; i < 2 * ADDITIONS; i++) {
            SearchDocument document = library.document(100L * (large + index.position()) + 1);
            long start = System.nanoTime();
            index.apply(new SearchIndex.Batch(List.of(document), List.of(), index.position() + 1));
            SearchResult found =
                    index.search(SearchQuery.of("title:\"" + document.title() + '"', Language.ENGLISH), Actor.OPERATOR);
            long nanos = System.nanoTime() - start;
            if (found.hits().stream().noneMatch(hit -> hit.key().equals(document.key()))) {
                throw new IllegalStateException("Not found right after it was added: " + document.key());
            }
            if (i >= ADDITIONS) {
                latencies.add(nanos);
            }
        }
        return latencies.percentileMillis(0.5);
    }

    private Latencies fullAnswer(SearchIndex index) {
        Latencies latencies = new Latencies(QUESTIONS);
        for (int round = 0; round < 3; round++) {
            latencies = new Latencies(QUESTIONS);
            for (Questions.Question question : questions) {
                long start = System.nanoTime();
                index.search(question.query(), Actor.ANONYMOUS);
                latencies.add(System.nanoTime() - start);
            }
        }
        return latencies;
    }

    /** Asked in turn, each as often first as second: whatever the machine remembers or does besides falls on both. */
    private double withAgainstWithoutVocabulary(SearchIndex index) {
        long[] nanos = new long[2];
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < questions.size(); i++) {
                int first = (round + i) % 2;
                for (int with : new int[] {first, 1 - first}) {
                    SearchQuery asked = questions.get(i).query();
                    SearchQuery query = new SearchQuery(
                            asked.text(),
                            asked.readerLanguage(),
                            asked.chosen(),
                            asked.order(),
                            asked.page(),
                            !asked.counted().isEmpty(),
                            with == 1);
                    long start = System.nanoTime();
                    SearchResult answer = index.search(query, Actor.ANONYMOUS);
                    nanos[with] += System.nanoTime() - start;
                    if (!answer.expansions().isEmpty()) {
                        throw new IllegalStateException("Names a concept: " + asked.text());
                    }
                }
            }
        }
        return (double) nanos[1] / nanos[0];
    }

    /** The same questions by two readers in turns: the gate's own cost, whatever the machine does meanwhile. */
    private Figure audiences(SearchIndex index) {
        Actor one = reader(1);
        Actor ten = reader(AUDIENCES);
        Latencies withOne = new Latencies(QUESTIONS);
        Latencies withTen = new Latencies(QUESTIONS);
        for (int round = 0; round < 3; round++) {
            withOne = new Latencies(QUESTIONS);
            withTen = new Latencies(QUESTIONS);
            boolean tenFirst = round % 2 == 1;
            for (Questions.Question question : questions) {
                // Who comes second finds the postings in the processor's memory: each does so half the time.
                tenFirst = !tenFirst;
                if (tenFirst) {
                    withTen.add(nanos(index, question, ten));
                }
                withOne.add(nanos(index, question, one));
                if (!tenFirst) {
                    withTen.add(nanos(index, question, ten));
                }
            }
        }
        double oneMillis = withOne.percentileMillis(0.5);
        double tenMillis = withTen.percentileMillis(0.5);
        return Figure.atMost(
                "search with " + AUDIENCES + " audiences against one, median",
                tenMillis / oneMillis,
                1.2,
                millis("ten", tenMillis) + millis("one", oneMillis));
    }

    private static long nanos(SearchIndex index, Questions.Question question, Actor reader) {
        long begin = System.nanoTime();
        index.search(question.query(), reader);
        return System.nanoTime() - begin;
    }

    /** Reads public documents and those of closed groups: of these there are none, so that both readers find the same. */
    private static Actor reader(int audiences) {
        Set<Audience> read = new HashSet<>(Set.of(Audience.PUBLIC));
        for (int group = 1; group < audiences; group++) {
            read.add(Audience.group(group));
        }
        return new Actor(1L, "reader", Set.of(Permission.ANYONE), read);
    }

    private Latencies bareAnswer(Path directory) {
        Latencies latencies = new Latencies(QUESTIONS);
        try (BareLucene bare = new BareLucene(directory)) {
            long found = 0;
            for (int round = 0; round < 3; round++) {
                latencies = new Latencies(QUESTIONS);
                for (Questions.Question question : questions) {
                    long start = System.nanoTime();
                    found += bare.search(question.words());
                    latencies.add(System.nanoTime() - start);
                }
            }
            if (found == 0) {
                throw new IllegalStateException("The bare query finds nothing: the comparison would be void");
            }
        }
        return latencies;
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String millis(String what, double value) {
        return String.format(Locale.ROOT, "%s %.2f ms · ", what, value);
    }
}
