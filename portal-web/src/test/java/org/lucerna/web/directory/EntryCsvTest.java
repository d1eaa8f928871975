package org.lucerna.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.directory.entry.EntryArea;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryName;
import org.lucerna.directory.entry.EntryState;
import org.lucerna.directory.entry.EntryStatement;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.entry.Freshness;
import org.lucerna.directory.exchange.Given;
import org.lucerna.directory.exchange.ImportLimits;
import org.lucerna.directory.exchange.table.EntryTable;
import org.lucerna.directory.exchange.table.TableRows;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.vocabulary.skos.ShippedVocabulary;
import org.lucerna.web.interop.Csv;

/**
 * Whatever an entry says, the table that goes out says it, too, to whoever reads it back. {@code -Dtable.seed} repeats a run.
 */
class EntryCsvTest {

    private static final int ENTRIES = 300;
    private static final String LETTERS = "aé Ωж漢=+-@|;\\\"',\n\t%＝\u00A0#*<&0";

    @TempDir
    Path folder;

    private final long seed = Long.getLong("table.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @BeforeAll
    static void readVocabulary() {
        Vocabulary.replace(ShippedVocabulary.read());
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        List<EntryDraft> drafts = new ArrayList<>(
                IntStream.range(0, ENTRIES).mapToObj(number -> draft(4)).toList());
        drafts.add(draft(40));
        Path file = folder.resolve("organisations.csv");
        try (var out = Files.newBufferedWriter(file)) {
            Csv csv = new Csv(out, EntryTable.titles());
            drafts.forEach(draft -> csv.add(EntryTable.row(view(draft))));
        }

        try (TableRows rows = TableRows.csv(file, ImportLimits.of(1000, 1, 1))) {
            for (EntryDraft draft : drafts) {
                Given given = rows.next().orElseThrow();
                assertThat(given.flaws()).as("seed " + seed + " " + draft).isEmpty();
                assertThat(grouped(given.draft())).as("seed " + seed).isEqualTo(grouped(draft));
            }
        }
    }

    /** Between kinds there is no order. */
    private static EntryDraft grouped(EntryDraft draft) {
        return draft.with(parts -> parts.names(draft.names().stream()
                        .sorted(java.util.Comparator.comparing(EntryName::kind))
                        .toList())
                .contacts(draft.contacts().stream()
                        .sorted(java.util.Comparator.comparing(EntryContact::kind))
                        .toList()));
    }

    private EntryDraft draft(int parts) {
        List<String> concepts = Vocabulary.current().listAll().stream()
                .filter(concept -> List.of("S", "T", "X", "P", "C").contains(concept.scheme()))
                .map(concept -> concept.id())
                .toList();
        List<EntryStatement> statements = new ArrayList<>();
        concepts.stream()
                .filter(concept -> random.nextInt(10) == 0)
                .forEach(concept -> statements.add(
                        random.nextBoolean() ? EntryStatement.yes(concept) : EntryStatement.no(concept)));
        List<EntryName> names = new ArrayList<>(List.of(new EntryName("x" + text(40), language(), kind(0))));
        some(
                parts,
                () -> names.add(new EntryName(
                        text(parts == 40 ? 300 : 30), language(), EntryName.Kind.values()[random.nextInt(4)])));
        List<EntryContact> contacts = new ArrayList<>();
        some(parts, () -> contacts.add(contact(parts == 40)));
        List<EntryArea> areas = new ArrayList<>();
        some(parts, () -> areas.add(new EntryArea("IT", text(20))));
        List<String> networks = new ArrayList<>();
        some(parts, () -> networks.add(text(30)));
        EntryDraft draft = EntryDraft.named("x")
                .with(all -> all.names(names)
                        .type(random.nextBoolean() ? "A02" : null)
                        .description(text(500))
                        .country(random.nextBoolean() ? "GR" : null)
                        .region(text(20))
                        .town(text(20))
                        .street(text(20))
                        .postalCode(text(8))
                        .confidential(random.nextInt(4) == 0)
                        .statements(statements)
                        .languages(List.of(Language.ITALIAN, new Language("ary")))
                        .areas(areas)
                        .contacts(contacts)
                        .openingHours(text(60))
                        .cost(text(60))
                        .capacity(text(60))
                        .networks(networks)
                        .source(text(60))
                        .verifiedOn(random.nextBoolean() ? java.time.LocalDate.of(2020, 2, 29) : null)
                        .verifiedBy(text(20)));
        // As it is stored: whoever shelters is confidential, or says that the address may be known.
        return draft.isConfidential() ? draft.with(all -> all.confidential(true)) : draft;
    }

    private EntryContact contact(boolean long_) {
        return new EntryContact(
                EntryContact.Kind.values()[long_ ? 0 : random.nextInt(EntryContact.Kind.values().length)],
                text(long_ ? 200 : 20),
                "1" + text(long_ ? 400 : 20),
                List.of(Language.ENGLISH, Language.FRENCH),
                text(long_ ? 300 : 20),
                Audience.PUBLIC);
    }

    private static EntryName.Kind kind(int place) {
        return EntryName.Kind.values()[place];
    }

    private void some(int most, Runnable work) {
        int count = most == 40 ? 40 : random.nextInt(most + 1);
        for (int number = 0; number < count; number++) {
            work.run();
        }
    }

    private Language language() {
        return random.nextBoolean() ? Language.ITALIAN : new Language("el");
    }

    private String text(int longest) {
        int length = longest > 100 ? longest : random.nextInt(longest);
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < length; place++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static EntryView view(EntryDraft draft) {
        java.time.Instant now = java.time.Instant.now();
        return new EntryView(12, 1, draft, EntryState.PUBLISHED, Freshness.VERIFIED, false, now, now);
    }
}
