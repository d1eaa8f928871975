package org.lucerna.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryLine;
import org.lucerna.directory.entry.EntrySearchMapping;
import org.lucerna.directory.entry.EntrySettings;
import org.lucerna.directory.finder.Directory;
import org.lucerna.directory.finder.Filter;
import org.lucerna.directory.finder.Need;
import org.lucerna.directory.finder.PartnerFinder;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.search.Facet;
import org.lucerna.search.SearchIndex;
import org.lucerna.search.lucene.LuceneSearchIndex;
import org.lucerna.search.lucene.LuceneSettings;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;
import org.lucerna.vocabulary.skos.ShippedVocabulary;

/**
 * How fast the directory answers, held against the least that could answer: one query by the tables' indexes for twenty
 * entries of one country that state one capability, and the same lines read for it.
 */
final class DirectoryFigures {

    private static final List<String> COUNTRIES = List.of(
            "IT", "DE", "ES", "FR", "BE", "RO", "GB", "NL", "AT", "GR", "BG", "PL", "HU", "PT", "SE", "RS", "AL", "TR",
            "UA", "CZ");
    private static final List<String> SPOKEN = List.of("en", "fr", "ro", "uk", "ar", "yo");
    private static final int STATEMENTS = 12;
    private static final int BATCH = 500;
    private static final int ROUNDS = 300;
    private static final int LINES = 20;

    private final Path folder;
    private final int size;
    private final TestDatabase database = TestDatabase.h2();
    private final Random random = new Random(4);
    private List<String> capabilities = List.of();

    DirectoryFigures(Path folder, int size) {
        this.folder = folder.resolve("directory");
        this.size = size;
    }

    List<Figure> measure() {
        Vocabulary.replace(ShippedVocabulary.read());
        capabilities = Vocabulary.current().list("S").stream()
                .map(Concept::id)
                .filter(id -> !id.endsWith("00"))
                .toList();
        fill();
        try (SearchIndex index = LuceneSearchIndex.open(folder, LuceneSettings.DEFAULTS);
                TestPortal portal = TestPortal.open(
                        database, List.of(Entries.class, PartnerFinder.class), new EntrySettings(12, 24), index)) {
            project(portal, index);
            return Acting.as(Actor.ANONYMOUS, () -> figures(portal));
        }
    }

    private void fill() {
        try (Connection connection = database.source().getConnection();
                PreparedStatement entry = connection.prepareStatement("insert into directory_entry (id, version, state,"
                        + " name, type, description, country, region, town, street, postal_code, confidential,"
                        + " public_office, opening_hours, cost, capacity, audience, source, verified_on, verified_by,"
                        + " added_at, changed_at) values (?, 1, 'PUBLISHED', ?, 'A01', '', ?, '', ?, '', '', false, false,"
                        + " '', '', '', 'public', '', ?, '', current_timestamp, current_timestamp)");
                PreparedStatement name = connection.prepareStatement(
                        "insert into entry_name (entry_id, place, name, language, kind) values (?, 0, ?, '', 'NAME')");
                PreparedStatement statement = connection.prepareStatement(
                        "insert into entry_statement (entry_id, concept, stated) values (?, ?, 'YES')");
                PreparedStatement language = connection.prepareStatement(
                        "insert into entry_language (entry_id, place, language) values (?, ?, ?)");
                PreparedStatement contact = connection.prepareStatement("insert into entry_contact (entry_id, place,"
                        + " kind, role, reached, languages, hours, audience)"
                        + " values (?, 0, 'PHONE', '', ?, '', '', 'public')")) {
            for (int i = 1; i <= size; i++) {
                String called = "Organisation " + Integer.toString(random.nextInt(1_000_000), 36) + " " + i;
                run(entry, (long) i, called, pick(COUNTRIES), "Town " + random.nextInt(500), verified());
                run(name, (long) i, called);
                for (String concept : some(capabilities, STATEMENTS)) {
                    run(statement, (long) i, concept);
                }
                run(statement, (long) i, pick(List.of("T01", "T06", "T08", "T10")));
                int place = 0;
                for (String code : some(SPOKEN, 2)) {
                    run(language, (long) i, place++, code);
                }
                run(contact, (long) i, "+39 080 " + i);
                if (i % BATCH == 0 || i == size) {
                    for (PreparedStatement batch : List.of(entry, name, statement, language, contact)) {
                        batch.executeBatch();
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        database.execute("analyze");
    }

    private static void run(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private LocalDate verified() {
        return LocalDate.now(java.time.ZoneOffset.UTC).minusDays(random.nextInt(600));
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Set<String> some(List<String> values, int count) {
        Set<String> some = new java.util.LinkedHashSet<>();
        while (some.size() < count) {
            some.add(pick(values));
        }
        return some;
    }

    private void project(TestPortal portal, SearchIndex index) {
        EntrySearchMapping mapping = portal.get(EntrySearchMapping.class);
        for (long from = 1; from <= size; from += BATCH) {
            List<Long> ids = LongStream.range(from, Math.min(from + BATCH, size + 1))
                    .boxed()
                    .toList();
            index.apply(new SearchIndex.Batch(Acting.as(Actor.OPERATOR, () -> mapping.load(ids)), List.of(), from));
        }
    }

    private List<Figure> figures(TestPortal portal) {
        Entries entries = portal.get(Entries.class);
        PartnerFinder finder = portal.get(PartnerFinder.class);
        Directory directory = portal.get(Directory.class);
        Latencies plain = new Latencies(ROUNDS);
        Latencies help = new Latencies(ROUNDS);
        Latencies filter = new Latencies(ROUNDS);
        for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
            String country = pick(COUNTRIES);
            String capability = pick(capabilities);
            Need need = new Need(country, null, capability, "T08", Set.of(new Language("ro")));
            Filter shown = new Filter(
                    "",
                    Map.of(Facet.COUNTRY, Set.of(country), Facet.CAPABILITY, Set.of(capability)),
                    new PageRequest(1, LINES));
            // In turn, so that whatever the machine does besides falls on all three.
            List<Runnable> three = List.of(
                    () -> expectLines(portal.inTransaction(() -> entries.list(plainLookup(country, capability)))),
                    () -> portal.inTransaction(() -> finder.findHelp(need)),
                    () -> portal.inTransaction(() -> directory.find(shown, Language.ENGLISH)));
            List<Latencies> latencies = List.of(plain, help, filter);
            int first = Math.floorMod(round, three.size());
            for (int i :
                    IntStream.range(0, three.size()).map(i -> (first + i) % 3).toArray()) {
                long start = System.nanoTime();
                three.get(i).run();
                long took = System.nanoTime() - start;
                if (round >= 0) {
                    latencies.get(i).add(took);
                }
            }
        }
        return List.of(
                against(
                        "who can help, at " + size + " organisations, median, against a plain indexed lookup",
                        help,
                        plain),
                against("filters with all their counts, the same", filter, plain));
    }

    private static void expectLines(List<EntryLine> lines) {
        if (lines.size() > LINES) {
            throw new IllegalStateException("Too many lines: " + lines.size());
        }
    }

    /** What anybody would write who wants twenty names and no more. */
    private List<Long> plainLookup(String country, String capability) {
        List<String> concepts = List.copyOf(Vocabulary.current().withNarrower(capability));
        String places = String.join(", ", java.util.Collections.nCopies(concepts.size(), "?"));
        try (Connection connection = database.source().getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select e.id from directory_entry e where e.state ="
                                + " 'PUBLISHED' and e.audience = 'public' and e.country = ? and e.id in (select s.entry_id from"
                                + " entry_statement s where s.stated = 'YES' and s.concept in (" + places
                                + ")) order by e.name, e.id fetch first " + LINES + " rows only")) {
            query.setString(1, country);
            for (int i = 0; i < concepts.size(); i++) {
                query.setString(i + 2, concepts.get(i));
            }
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Figure against(String name, Latencies measured, Latencies plain) {
        double value = measured.percentileMillis(0.5);
        double least = plain.percentileMillis(0.5);
        return Figure.atMost(
                name,
                value / least,
                1.5,
                String.format(
                        Locale.ROOT,
                        "%.2f ms · plain %.2f ms · p95 %.2f and %.2f ms",
                        value,
                        least,
                        measured.percentileMillis(0.95),
                        plain.percentileMillis(0.95)));
    }
}
