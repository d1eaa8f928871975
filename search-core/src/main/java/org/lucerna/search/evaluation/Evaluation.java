package org.lucerna.search.evaluation;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.Hit;
import org.lucerna.search.ItemKey;
import org.lucerna.search.SearchDocument;
import org.lucerna.search.SearchIndex;
import org.lucerna.search.SearchQuery;
import org.lucerna.search.evaluation.TestCollection.Question;
import org.lucerna.search.evaluation.TestCollection.TestDocument;

/**
 * Puts a collection's documents into an index, asks its questions as a visitor would, and compares the answers with the
 * judgements. What a question without a language is asked in is English, the portal's own default.
 */
final class Evaluation {

    /** @param effectiveness null for a question that nothing relevant is known for, which counts in no mean */
    record Answer(
            Question question,
            List<String> ranking,
            Duration time,
            @Nullable Effectiveness effectiveness) {}

    private static final String KIND = "document";

    /** A document needs a title. This one holds no word. */
    private static final String UNTITLED = "–";

    private static final int BATCH = 1_000;
    private static final int BATCH_CHARACTERS = 4_000_000;

    private final TestCollection collection;
    private final SearchIndex index;
    private final Problems problems;
    private final List<String> ids = new ArrayList<>();

    Evaluation(TestCollection collection, SearchIndex index, Problems problems) {
        this.collection = collection;
        this.index = index;
        this.problems = problems;
    }

    /** Returns how many documents the index holds now. */
    int indexDocuments() throws IOException {
        List<SearchDocument> batch = new ArrayList<>();
        int[] characters = {0};
        collection.forEachDocument(document -> {
            ids.add(document.id());
            batch.add(searchDocument(document, ids.size()));
            characters[0] += document.text().length();
            if (batch.size() == BATCH || characters[0] > BATCH_CHARACTERS) {
                apply(batch);
                characters[0] = 0;
            }
        });
        apply(batch);
        return ids.size();
    }

    private void apply(List<SearchDocument> batch) {
        if (!batch.isEmpty()) {
            index.apply(new SearchIndex.Batch(List.copyOf(batch), List.of(), ids.size()));
            batch.clear();
        }
    }

    /** In the order of the questions. */
    List<Answer> answers() throws IOException, InterruptedException {
        Map<String, Map<String, Integer>> judgements = collection.judgements();
        List<Question> questions = collection.questions();
        reportStrangers(judgements, questions);
        List<Callable<Answer>> work = new ArrayList<>();
        for (Question question : questions) {
            Map<String, Integer> grades = judgements.getOrDefault(question.id(), Map.of());
            work.add(() -> answer(question, grades));
        }
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Future<Answer> answer : threads.invokeAll(work)) {
                answers.add(answer.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A question could not be answered", e.getCause());
        }
        return answers;
    }

    private Answer answer(Question question, Map<String, Integer> grades) {
        Language reader = question.language() == null ? Language.ENGLISH : question.language();
        SearchQuery query = new SearchQuery(
                question.text(),
                reader,
                Map.of(),
                SearchQuery.Order.RELEVANCE,
                new PageRequest(1, Effectiveness.DEPTH),
                false);
        long start = System.nanoTime();
        List<Hit> hits = index.search(query, Actor.ANONYMOUS).hits();
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        List<String> ranking =
                hits.stream().map(hit -> ids.get((int) hit.key().id() - 1)).toList();
        boolean judged = grades.values().stream().anyMatch(grade -> grade > 0);
        return new Answer(question, ranking, time, judged ? Effectiveness.of(ranking, grades) : null);
    }

    private void reportStrangers(Map<String, Map<String, Integer>> judgements, List<Question> questions) {
        Set<String> documents = new HashSet<>(ids);
        long unknown = judgements.values().stream()
                .flatMap(grades -> grades.keySet().stream())
                .filter(id -> !documents.contains(id))
                .distinct()
                .count();
        if (unknown > 0) {
            problems.add("%s: %d documents are judged that %s does not hold; they count as not found"
                    .formatted(TestCollection.JUDGEMENTS, unknown, TestCollection.DOCUMENTS));
        }
        Map<String, Map<String, Integer>> unasked = new HashMap<>(judgements);
        questions.forEach(question -> unasked.remove(question.id()));
        if (!unasked.isEmpty()) {
            problems.add("%s: %d questions are judged that %s does not hold; they count nothing"
                    .formatted(TestCollection.JUDGEMENTS, unasked.size(), TestCollection.QUESTIONS));
        }
    }

    private static SearchDocument searchDocument(TestDocument document, int ordinal) {
        return new SearchDocument(
                new ItemKey(KIND, ordinal),
                KIND,
                null,
                document.title().isEmpty() ? UNTITLED : document.title(),
                null,
                List.of(),
                null,
                "",
                List.of(),
                List.of(),
                document.language(),
                null,
                List.of(),
                List.of(new SearchDocument.PageText(1, document.text())),
                Audience.PUBLIC,
                Instant.EPOCH);
    }
}
