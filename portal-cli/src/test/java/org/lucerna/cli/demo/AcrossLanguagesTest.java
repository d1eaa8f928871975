package org.lucerna.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.Expansion;
import org.lucerna.search.Hit;
import org.lucerna.search.ItemKey;
import org.lucerna.search.SearchDocument;
import org.lucerna.search.SearchIndex;
import org.lucerna.search.SearchQuery;
import org.lucerna.search.SearchResult;
import org.lucerna.search.lucene.LuceneSearchIndex;
import org.lucerna.search.lucene.LuceneSettings;
import org.lucerna.search.thesaurus.Thesaurus;
import org.lucerna.vocabulary.skos.ShippedVocabulary;

/** The demonstration set, asked in five languages with the vocabulary that the portal ships. */
class AcrossLanguagesTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("demo");

    @TempDir
    private static Path folder;

    private static SearchIndex index;

    /** A line of {@code questions.tsv}. */
    record Question(Language reader, String text, String first, List<String> found, List<String> missing) {
        @Override
        public String toString() {
            return reader + ": " + text;
        }
    }

    @BeforeAll
    static void fill() throws IOException {
        Thesaurus thesaurus = new Thesaurus(ShippedVocabulary.read());
        index = LuceneSearchIndex.open(folder, LuceneSettings.DEFAULTS, () -> thesaurus);
        List<SearchDocument> documents = new ArrayList<>();
        try (JsonReader json = Json.createReader(Files.newBufferedReader(FOLDER.resolve("records.json")))) {
            for (JsonObject record : json.readArray().getValuesAs(JsonObject.class)) {
                documents.add(document(record, documents.size() + 1));
            }
        }
        index.apply(new SearchIndex.Batch(documents, List.of(), 1));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    static Stream<Question> questions() throws IOException {
        try (var in = Objects.requireNonNull(AcrossLanguagesTest.class.getResourceAsStream("questions.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(AcrossLanguagesTest::question);
        }
    }

    private static Question question(String line) {
        String[] fields = line.split("\\|", -1);
        List<String> titles = List.of(fields[3].split(";"));
        return new Question(
                new Language(fields[0]),
                fields[1],
                fields[2],
                titles.stream().filter(title -> !title.startsWith("!")).toList(),
                titles.stream()
                        .filter(title -> title.startsWith("!"))
                        .map(title -> title.substring(1))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionFindsWhatMeansTheSameInAnyLanguage(Question question) {
        List<String> titles = ask(question.text(), question.reader(), true).hits().stream()
                .map(Hit::title)
                .toList();
        if (!question.first().equals("–")) {
            assertThat(titles.getFirst()).startsWith(question.first());
        }
        for (String title : question.found()) {
            assertThat(titles).anyMatch(found -> found.startsWith(title));
        }
        for (String title : question.missing()) {
            assertThat(titles).noneMatch(found -> found.startsWith(title));
        }
    }

    @Test
    void theTableIsLargeEnoughAndSpeaksAllFiveLanguages() throws IOException {
        assertThat(questions()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(questions().map(question -> question.reader().code()).distinct())
                .containsExactlyInAnyOrder("en", "it", "de", "es", "fr");
    }

    @Test
    void fiveWordsForCompensationFindTheSameItems() {
        Map<String, Set<ItemKey>> found = new HashMap<>();
        Map.of(
                        "compensation", "en",
                        "risarcimento", "it",
                        "Entschädigung", "de",
                        "indemnización", "es",
                        "indemnisation", "fr")
                .forEach((word, language) -> found.put(word, keys(word, new Language(language))));
        assertThat(found.values().stream().distinct()).hasSize(1);
        assertThat(found.get("compensation")).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void fourWordsForAShelterFindTheSameItems() {
        Set<ItemKey> english = keys("safe house", Language.ENGLISH);
        assertThat(english).hasSizeGreaterThan(5);
        assertThat(keys("casa di fuga", Language.ITALIAN)).isEqualTo(english);
        assertThat(keys("Schutzwohnung", Language.GERMAN)).isEqualTo(english);
        assertThat(keys("casa de acogida", Language.SPANISH)).isEqualTo(english);
    }

    @Test
    void aSpanishReaderFindsWhatIsFiledUnderAConceptAndWrittenInEnglish() {
        for (Map.Entry<String, String> word : Map.of(
                        "casa de acogida", "Rehabilitation", "derivación", "Integrated assistance")
                .entrySet()) {
            Hit hit = ask(word.getKey(), Language.SPANISH, true).hits().stream()
                    .filter(found -> found.title().startsWith(word.getValue()))
                    .findFirst()
                    .orElseThrow();
            assertThat(hit.language()).isEqualTo(Language.ENGLISH);
        }
    }

    @Test
    void itSaysWhatWasAddedAndByWhatAnItemWasFound() {
        SearchResult result = ask("risarcimento", Language.ITALIAN, true);

        assertThat(result.expansions())
                .contains(new Expansion("S46", "Schadensersatz", Language.GERMAN))
                .extracting(Expansion::label)
                .doesNotContain("risarcimento");
        assertThat(result.hits().getFirst().matchedThrough()).isEmpty();
        assertThat(result.hits().stream().filter(hit -> Language.GERMAN.equals(hit.language())))
                .isNotEmpty()
                .allSatisfy(hit -> {
                    assertThat(hit.matchedThrough()).contains("Schadensersatz");
                    assertThat(hit.passages().getFirst().html()).contains("<mark>");
                });
    }

    @Test
    void whatIsSwitchedOffAddsNothing() {
        SearchResult result = ask("risarcimento", Language.ITALIAN, false);
        assertThat(result.expansions()).isEmpty();
        assertThat(result.hits())
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.language()).isEqualTo(Language.ITALIAN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Herzegovina", "twenty-four hours", "\"safe house\"", "title:return", "-shelter Romania", "zzz"})
    void whatNamesNoConceptIsAnsweredAsWithoutTheVocabulary(String text) {
        SearchResult with = ask(text, Language.ENGLISH, true);
        SearchResult without = ask(text, Language.ENGLISH, false);
        assertThat(with).isEqualTo(without);
    }

    private static Set<ItemKey> keys(String text, Language reader) {
        Set<ItemKey> keys = new LinkedHashSet<>();
        ask(text, reader, true).hits().forEach(hit -> keys.add(hit.key()));
        return keys;
    }

    private static SearchResult ask(String text, Language reader, boolean expand) {
        return index.search(
                new SearchQuery(
                        text, reader, Map.of(), SearchQuery.Order.RELEVANCE, new PageRequest(1, 50), false, expand),
                Actor.ANONYMOUS);
    }

    /** The record with the text of which its file was made. */
    private static SearchDocument document(JsonObject record, int id) throws IOException {
        List<SearchDocument.PageText> pages = new ArrayList<>();
        if (record.containsKey("file")) {
            String name = record.getString("file");
            String stem = name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
            pages.add(new SearchDocument.PageText(1, Files.readString(FOLDER.resolve("sources/" + stem + ".md"))));
        }
        return new SearchDocument(
                new ItemKey("resource", id),
                record.getString("kind"),
                record.getString("type"),
                record.getString("title"),
                null,
                strings(record, "authors"),
                record.getString("organisation"),
                record.getString("summary"),
                strings(record, "topics"),
                strings(record, "countries"),
                new Language(record.getString("language")),
                record.getInt("year"),
                List.of(),
                pages,
                new Audience(record.getString("audience")),
                Instant.EPOCH);
    }

    private static List<String> strings(JsonObject record, String name) {
        return record.getJsonArray(name).getValuesAs(JsonString::getString);
    }
}
