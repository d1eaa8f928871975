package org.lucerna.directory.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lucerna.directory.entry.People.ANA;
import static org.lucerna.directory.entry.People.BRAM;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.directory.entry.Drafts;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryParts;
import org.lucerna.directory.entry.EntrySearchMapping;
import org.lucerna.directory.entry.EntrySettings;
import org.lucerna.directory.entry.EntryStatement;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.exchange.card.EntryCard;
import org.lucerna.directory.exchange.card.EntryLinkedData;
import org.lucerna.directory.exchange.hsds.HsdsWriter;
import org.lucerna.directory.exchange.intake.EntryImport;
import org.lucerna.directory.exchange.table.EntryTable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/**
 * Whatever people write, change and import, in whatever order: nothing that comes out of the directory holds the address of
 * a confidential place, or a contact that is not its reader's; and neither does the database. Each run begins with another
 * number, which a failure tells; {@code -Dsilence.seed} repeats it.
 */
abstract class SilenceContract {

    private static final URI PORTAL = URI.create("https://lucerna.example");
    private static final List<Actor> READERS = List.of(Actor.ANONYMOUS, BRAM, ANA);
    private static final int ENTRIES = 60;

    @TempDir
    Path folder;

    private final long seed = Long.getLong("silence.seed", System.nanoTime());
    private final Random random = new Random(seed);

    abstract TestDatabase newDatabase();

    @Test
    void nothingThatComesOutTellsASecret() throws Exception {
        TestDatabase database = newDatabase();
        assertThat(Drafts.safeHouse().shelters()).as("the vocabulary is there").isTrue();
        try (TestPortal portal = TestPortal.open(
                database, List.of(Entries.class, EntryExport.class, EntryImport.class), new EntrySettings(12, 24))) {
            Entries entries = portal.get(Entries.class);
            for (int number = 0; number < ENTRIES; number++) {
                liveThrough(number, entries, portal.get(EntryImport.class));
            }
            int confidential = 0;
            for (Actor reader : READERS) {
                List<EntryView> seen = as(
                        reader,
                        () -> portal.get(EntryExport.class)
                                .list(ExportFilter.ALL, new PageRequest(1, 100))
                                .items());
                for (EntryView entry : seen) {
                    outputs(entry).forEach((format, text) -> assertSilent(entry, format, text, reader));
                    confidential += entry.data().confidential() ? 1 : 0;
                }
            }
            assertThat(confidential).as("there are secrets to tell").isGreaterThan(ENTRIES / 4);
            assertDatabaseIsSilent(database, entries, portal.get(EntrySearchMapping.class));
        }
    }

    /** An entry is written, changed and imported over a few times; what breaks a rule is refused, and that is well. */
    private void liveThrough(int number, Entries entries, EntryImport imports) throws Exception {
        EntryView entry = null;
        for (int step = 0; step < 4; step++) {
            EntryDraft draft = draft(number);
            try {
                if (entry == null) {
                    entry = as(ANA, () -> entries.create(draft));
                } else if (random.nextInt(3) == 0) {
                    long id = entry.id();
                    Path file = Files.writeString(folder.resolve("row.csv"), row(id, draft), StandardCharsets.UTF_8);
                    as(ANA, () -> imports.apply(file, PORTAL, ImportLimits.of(10, 1_000_000, 10), begun -> {}));
                    entry = as(ANA, () -> entries.get(id));
                } else {
                    EntryView before = entry;
                    entry = as(ANA, () -> entries.update(before.id(), before.version(), draft));
                }
            } catch (Invalid e) {
                assertThat(e.fields()).isNotEmpty();
            }
        }
    }

    private EntryDraft draft(int number) {
        List<EntryContact> contacts = new ArrayList<>();
        for (Audience audience : List.of(Audience.PUBLIC, Audience.MEMBERS, Audience.EDITORS)) {
            if (random.nextBoolean()) {
                contacts.add(new EntryContact(
                        EntryContact.Kind.values()[random.nextInt(3)] == EntryContact.Kind.EMAIL
                                ? EntryContact.Kind.EMAIL
                                : EntryContact.Kind.MESSAGING,
                        "desk",
                        secret(number, audience) + "@reach.example",
                        List.of(),
                        "",
                        audience));
            }
        }
        String street = random.nextInt(3) == 0 ? "" : street(number);
        EntryParts parts = EntryParts.named("Organisation " + number)
                .country("IT")
                .region("Puglia")
                .town("Bari")
                .street(street)
                .postalCode(street.isEmpty() ? "" : postalCode(number))
                .contacts(contacts)
                .confidential(random.nextInt(3) == 0)
                .publicOffice(random.nextInt(4) == 0)
                .statements(random.nextInt(3) == 0 ? List.of(EntryStatement.yes("S21")) : List.of());
        if (!street.isEmpty() && !parts.draft().confidential() && random.nextInt(3) == 0) {
            // What was no secret then may stand in a text, and has to be gone when it becomes one.
            parts.description("To be found at " + street.toUpperCase(java.util.Locale.ROOT) + ", by appointment");
        }
        return parts.draft();
    }

    private static String row(long id, EntryDraft draft) {
        return "id,name,street,postal_code,confidential,services,description\n" + id + "," + draft.name() + ","
                + draft.street() + "," + draft.postalCode() + "," + (draft.confidential() ? "yes" : "") + ","
                + (draft.statements().isEmpty() ? "" : "S21") + ",\"" + draft.description() + "\"\n";
    }

    private static String street(int number) {
        return "Via Segreta " + number + "x";
    }

    private static String postalCode(int number) {
        return "ZQ" + number + "QZ";
    }

    private static String secret(int number, Audience audience) {
        return "n" + number + "x" + audience.code();
    }

    private static Map<String, String> outputs(EntryView entry) {
        HsdsWriter hsds = new HsdsWriter(PORTAL, Vocabulary.current());
        return Map.of(
                "organization", hsds.organization(entry, true).toString(),
                "organization of a list", hsds.organization(entry).toString(),
                "service", hsds.service(entry).toString(),
                "service of a list", hsds.serviceLine(entry).toString(),
                "service at location", String.valueOf(hsds.serviceAtLocation(entry, true)),
                "row of a table", EntryTable.row(entry).toString(),
                "vCard", EntryCard.write(entry, PORTAL, Language.ENGLISH).replace("\r\n ", ""),
                "JSON-LD", EntryLinkedData.write(entry, PORTAL, Language.ENGLISH),
                "view", entry.toString());
    }

    private void assertSilent(EntryView entry, String format, String text, Actor reader) {
        int number = Integer.parseInt(entry.name().replace("Organisation ", ""));
        String where = format + " of " + entry.name() + " for " + reader.name() + ", seed " + seed;
        if (entry.data().confidential()) {
            assertThat(text)
                    .as(where)
                    .doesNotContainIgnoringCase(street(number))
                    .doesNotContain(postalCode(number));
        }
        for (Audience audience : List.of(Audience.MEMBERS, Audience.EDITORS)) {
            if (!reader.mayRead(audience)) {
                assertThat(text).as(where).doesNotContain(secret(number, audience));
            }
        }
    }

    private void assertDatabaseIsSilent(TestDatabase database, Entries entries, EntrySearchMapping mapping)
            throws Exception {
        for (EntryView entry : as(ANA, () -> entries.listWhole(as(Actor.OPERATOR, () -> mapping.idsAfter(0, 1000))))) {
            int number = Integer.parseInt(entry.name().replace("Organisation ", ""));
            String indexed =
                    as(Actor.OPERATOR, () -> mapping.load(List.of(entry.id()))).toString();
            assertThat(indexed)
                    .as("the index, seed " + seed)
                    .doesNotContain(secret(number, Audience.MEMBERS))
                    .doesNotContain(secret(number, Audience.EDITORS));
            if (!entry.data().confidential()) {
                continue;
            }
            assertThat(indexed).as("the index, seed " + seed).doesNotContainIgnoringCase(street(number));
            assertThat(as(ANA, () -> entries.history(entry.id())).toString())
                    .as("the history, seed " + seed)
                    .doesNotContainIgnoringCase(street(number))
                    .doesNotContain(postalCode(number));
            long told = database.number("select count(*) from entry_history where entry_id = " + entry.id()
                    + " and (lower(said) like '%" + street(number).toLowerCase(java.util.Locale.ROOT)
                    + "%' or said like '%" + postalCode(number) + "%')");
            assertThat(told).as("rows of " + entry.name() + ", seed " + seed).isZero();
        }
    }

    private static <T> T as(Actor actor, Callable<T> work) throws IOException {
        try {
            return Acting.call(actor, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
