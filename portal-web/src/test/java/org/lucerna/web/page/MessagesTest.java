package org.lucerna.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.account.Role;

/** All interface languages say the same things, and the pages say nothing that is not in the message files. */
class MessagesTest {

    private static final Path SOURCES = Path.of("..");
    private static final Pattern TOKEN = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*(?:\\.[a-zA-Z0-9_]+)+");

    private static final Pattern LETTER = Pattern.compile("mail\\.(.+)\\.(?:subject|body)");

    /** Keys that are put together while the program runs: the part that stands in the sources, dot included. */
    private static final Set<String> MADE_WHILE_RUNNING = Set.of(
            "facet.",
            "kind.",
            "results.sort.",
            "finder.asked.",
            "finder.why.",
            "home.figures.",
            "document.place.",
            "document.length.",
            "import.reason.",
            "import.outcome.",
            "vocabularyImport.outcome.",
            "directoryImport.outcome.",
            "problem.title.",
            "problem.page.",
            "help.example.",
            "security.done.",
            "provider.trouble.",
            "profile.notification.",
            "join.",
            "admin.",
            "organisation.type.",
            "organisation.state.",
            "organisation.done.",
            "application.state.",
            "invitation.state.",
            "account.state.",
            "role.",
            "permission.",
            "page.name.",
            "site.feature.",
            "entry.kind.",
            "entry.part.",
            "entry.fact.",
            "entry.name.",
            "entry.place.",
            "entry.field.",
            "entry.act.",
            "entry.hand.",
            "upkeep.",
            "addressBook.done.",
            "audit.act.",
            "audit.kind.",
            "audit.who.",
            "audit.place.");

    static Stream<Language> languages() {
        return InterfaceLanguages.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameKeys(Language language) {
        assertThat(messages(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(messages(Language.ENGLISH).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextIsBlankAndApostrophesAreTypographic(Language language) {
        messages(language)
                .forEach((key, text) -> assertThat(text.toString())
                        .as("%s in %s", key, language)
                        .isNotBlank()
                        // An ASCII apostrophe begins a quotation in a MessageFormat and would swallow what follows.
                        .doesNotContain("'"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageFillsTheSamePlaces(Language language) {
        Properties english = messages(Language.ENGLISH);
        messages(language)
                .forEach((key, text) -> assertThat(places(text.toString(), language))
                        .as("%s in %s", key, language)
                        .isEqualTo(places(english.getProperty(key.toString()), Language.ENGLISH)));
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        Set<String> mentioned = mentionedInSources();
        assertThat(messages(Language.ENGLISH).stringPropertyNames().stream().map(MessagesTest::asMentioned))
                .filteredOn(key -> MADE_WHILE_RUNNING.stream().noneMatch(key::startsWith))
                .isSubsetOf(mentioned);
    }

    @Test
    void everyPermissionAndEveryRoleHasItsWords() {
        assertThat(messages(Language.ENGLISH).stringPropertyNames())
                .containsAll(Stream.of(Permission.values())
                        .filter(permission -> permission != Permission.ANYONE)
                        .map(permission -> "permission." + permission)
                        .toList())
                .containsAll(
                        Stream.of(Role.values()).map(role -> "role." + role).toList());
    }

    /** A letter's sentences are mentioned by the name of its template. */
    private static String asMentioned(String key) {
        Matcher letter = LETTER.matcher(key);
        return letter.matches() ? letter.group(1) : key;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLetterHasASubjectAndATextWithTheSamePlaces(Language language) {
        Properties english = messages(Language.ENGLISH);
        Properties texts = messages(language);
        english.stringPropertyNames().stream()
                .filter(key -> LETTER.matcher(key).matches())
                .forEach(key -> {
                    String template = asMentioned(key);
                    assertThat(texts)
                            .as(template)
                            .containsKeys("mail." + template + ".subject", "mail." + template + ".body");
                    assertThat(placesOfALetter(texts.getProperty(key)))
                            .as("%s in %s", key, language)
                            .isEqualTo(placesOfALetter(english.getProperty(key)));
                });
    }

    private static Set<String> placesOfALetter(String text) {
        return Pattern.compile("\\[[a-zA-Z]+]")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void everyKeyThatAPageNamesExists() throws IOException {
        Pattern named = Pattern.compile("msg\\['([^']+)'\\]|words\\.text\\('([^']+)'");
        Set<String> missing = new TreeSet<>();
        Set<String> known = messages(Language.ENGLISH).stringPropertyNames();
        for (Path page : files(SOURCES.resolve("portal-web/src/main/webapp"), ".xhtml")) {
            named.matcher(Files.readString(page))
                    .results()
                    .map(match -> match.group(1) != null ? match.group(1) : match.group(2))
                    .filter(key -> !known.contains(key))
                    .forEach(key -> missing.add(page.getFileName() + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    /** Whatever looks like a key in pages and in Java. */
    private static Set<String> mentionedInSources() throws IOException {
        Set<String> tokens = new TreeSet<>();
        for (String module : Set.of(
                "foundation",
                "content-import",
                "vocabulary",
                "library",
                "directory",
                "members",
                "site",
                "portal-web")) {
            for (Path file : files(SOURCES.resolve(module).resolve("src/main"), ".java", ".xhtml")) {
                TOKEN.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(tokens::add);
            }
        }
        return tokens;
    }

    private static Set<Path> files(Path folder, String... endings) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<Integer> places(String text, Language language) {
        Format[] formats = new MessageFormat(text, Locale.forLanguageTag(language.code())).getFormatsByArgumentIndex();
        return IntStream.range(0, formats.length).boxed().collect(Collectors.toSet());
    }

    private static Properties messages(Language language) {
        String file = "/i18n/messages_" + language + ".properties";
        try (InputStream in = MessagesTest.class.getResourceAsStream(file)) {
            Properties messages = new Properties();
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return messages;
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }
}
