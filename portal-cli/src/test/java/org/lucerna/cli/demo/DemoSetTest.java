package org.lucerna.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.vocabulary.skos.ShippedVocabulary;

/** What the demonstration set in the folder {@code demo} has to be, so that the first visit shows a good library. */
class DemoSetTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("demo");

    private static final Set<String> KEYS = Set.of(
            "file",
            "kind",
            "type",
            "title",
            "authors",
            "organisation",
            "summary",
            "topics",
            "countries",
            "language",
            "year",
            "audience",
            "rights",
            "sourceUrl");

    private static final Vocabulary VOCABULARY = ShippedVocabulary.read();

    private static final Pattern E_MAIL = Pattern.compile("\\S@\\S+\\.\\S");

    /** Seven digits after a plus or a zero, or nine of any kind, with nothing between them but what callers write there. */
    private static final Pattern TELEPHONE =
            Pattern.compile("(?:\\+|\\b0)\\d?(?:[ ()/-]{0,2}\\d){6,}|(?<![\\d/;:.-])\\d(?:[ ()/-]{0,2}\\d){8,}");

    private final List<JsonObject> records = read();

    @Test
    void theSetIsLargeAndVariedEnoughToLookLikeALibrary() {
        assertThat(records).hasSizeGreaterThanOrEqualTo(40);
        assertThat(files()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(files().stream().map(DemoSetTest::ending).distinct()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(records.stream().map(record -> record.getString("language"))).contains("en", "it", "de", "es", "fr");
        assertThat(records.stream().map(record -> record.getString("kind")).distinct())
                .containsExactlyInAnyOrder("publication", "practice", "case", "policy");
    }

    @Test
    void everyFileOfARecordIsThereAndEveryFileThereHasARecordAndASource() throws IOException {
        try (Stream<Path> there = Files.list(FOLDER.resolve("files"));
                Stream<Path> sources = Files.list(FOLDER.resolve("sources"))) {
            assertThat(there.map(path -> "files/" + path.getFileName())).containsExactlyInAnyOrderElementsOf(files());
            assertThat(sources.map(path -> stem(path.toString())))
                    .containsExactlyInAnyOrderElementsOf(
                            files().stream().map(DemoSetTest::stem).toList());
        }
    }

    @Test
    void theFilesStaySmallEnoughToBeKeptWithTheCode() throws IOException {
        long bytes = 0;
        for (String file : files()) {
            long size = Files.size(FOLDER.resolve(file));
            assertThat(size).as(file).isPositive();
            bytes += size;
        }
        assertThat(bytes).isLessThan(6_000_000);
    }

    @Test
    void recordsUseTheWordsOfTheThesaurusAndKnownCodes() {
        for (JsonObject record : records) {
            String title = record.getString("title");
            assertThat(KEYS).as(title).containsAll(record.keySet());
            assertThat(VOCABULARY.isType(record.getString("type"))).as(title).isTrue();
            assertThat(strings(record, "topics"))
                    .as(title)
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .allMatch(VOCABULARY::isTopic);
            assertThat(strings(record, "countries"))
                    .as(title)
                    .doesNotHaveDuplicates()
                    .allMatch(Countries::exists);
            assertThat(Language.parse(record.getString("language")))
                    .as(title)
                    .contains(new Language(record.getString("language")));
            assertThat(new Audience(record.getString("audience")).code())
                    .as(title)
                    .doesNotStartWith("group");
            assertThat(record.getInt("year")).as(title).isCloseTo(Year.now().getValue(), within(40));
        }
    }

    @Test
    void recordsAreCompleteAndNoTwoHaveTheSameTitle() {
        assertThat(records.stream().map(record -> record.getString("title").toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
        for (JsonObject record : records) {
            String title = record.getString("title");
            assertThat(record.getString("summary"))
                    .as(title)
                    .hasSizeBetween(150, 900)
                    .endsWith(".");
            assertThat(record.getString("organisation")).as(title).isNotBlank();
            assertThat(strings(record, "authors")).as(title).isNotEmpty();
        }
    }

    @Test
    void everyRecordSaysThatItIsASample() {
        assertThat(records)
                .allSatisfy(
                        record -> assertThat(record.getString("rights")).contains("demonstration set", "CC BY 4.0"));
    }

    @Test
    void almostEverythingIsPublic() {
        assertThat(records.stream()
                        .filter(record -> !record.getString("audience").equals("public")))
                .hasSizeBetween(1, 3);
    }

    @Test
    void thereIsNoContactDataInRecordsAndSources() throws IOException {
        List<Path> texts;
        try (Stream<Path> sources = Files.list(FOLDER.resolve("sources"))) {
            texts = Stream.concat(sources, Stream.of(FOLDER.resolve("records.json")))
                    .toList();
        }
        for (Path text : texts) {
            String words = Files.readString(text);
            assertThat(E_MAIL.matcher(words).results().map(hit -> hit.group()))
                    .as(text.toString())
                    .isEmpty();
            assertThat(TELEPHONE.matcher(words).results().map(hit -> hit.group()))
                    .as(text.toString())
                    .isEmpty();
        }
    }

    private Set<String> files() {
        return records.stream()
                .filter(record -> record.containsKey("file"))
                .map(record -> record.getString("file"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> strings(JsonObject record, String name) {
        return record.getJsonArray(name).getValuesAs(JsonString::getString);
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1);
    }

    private static String stem(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    }

    private static List<JsonObject> read() {
        try (JsonReader json = Json.createReader(Files.newBufferedReader(FOLDER.resolve("records.json")))) {
            return json.readArray().getValuesAs(JsonObject.class);
        } catch (IOException e) {
            throw new IllegalStateException("The demonstration set is not beside this module", e);
        }
    }
}
