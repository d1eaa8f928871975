package org.lucerna.directory.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lucerna.directory.entry.People.ANA;
import static org.lucerna.directory.entry.People.BRAM;
import static org.lucerna.directory.entry.People.CHIARA;
import static org.lucerna.directory.entry.People.DORO;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.directory.entry.Drafts;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryName;
import org.lucerna.directory.entry.EntrySettings;
import org.lucerna.directory.entry.EntryTables;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.entry.Stated;
import org.lucerna.directory.exchange.EntryExport;
import org.lucerna.directory.exchange.ExportFilter;
import org.lucerna.directory.exchange.Flaw;
import org.lucerna.directory.exchange.ImportLimits;
import org.lucerna.directory.exchange.UnreadableFile;
import org.lucerna.directory.exchange.hsds.HsdsWriter;
import org.lucerna.directory.exchange.table.EntryTable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/** What becomes of a file of organisations, whatever the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ImportContract {

    private static final URI PORTAL = URI.create("https://lucerna.example");
    private static final ImportLimits LIMITS = ImportLimits.of(1000, 10_000_000, 100);

    @TempDir
    Path folder;

    private TestDatabase database;
    private TestPortal portal;
    private EntryImport imports;
    private EntryExport export;
    private Entries entries;

    abstract TestDatabase newDatabase();

    @BeforeAll
    void open() {
        database = newDatabase();
        portal = TestPortal.open(
                database, List.of(Entries.class, EntryExport.class, EntryImport.class), new EntrySettings(12, 24));
        imports = portal.get(EntryImport.class);
        export = portal.get(EntryExport.class);
        entries = portal.get(Entries.class);
        assertThat(Drafts.safeHouse().shelters()).as("the vocabulary is there").isTrue();
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @BeforeEach
    void emptyDirectory() {
        EntryTables.empty(database);
    }

    @Test
    void aDryRunTellsWhatWouldComeAndChangesNothing() throws Exception {
        ImportReport plan = plan("name,country,town\nCentro Aurora,IT,Bari\nHerberge,Germany,Köln\n");

        assertThat(plan.count(Outcome.CREATED)).isEqualTo(2);
        assertThat(plan.lines()).extracting(ImportLine::row).containsExactly(2, 3);
        assertThat(all()).isEmpty();
    }

    @Test
    void whatWasShownIsDone() throws Exception {
        String file = """
                name;name_language;acronym;type;country;town;services;not_offered;languages;areas;hotline;email;verified_on
                Centro Aurora;it;CA;specialised counselling centre;Italien;Bari;S43; S09;italiano, sq;"IT | Puglia; Albania";\
                "+39 080 555 0100 | Help line | it en | every day, 9-21";"help@aurora.example; night@aurora.example ||||members";2012
                """;

        ImportReport report = take(file);

        assertThat(report.lines()).allSatisfy(line -> assertThat(line.flaws()).isEmpty());
        EntryDraft said = all().getFirst().data();
        assertThat(said.names())
                .containsExactly(
                        new EntryName("Centro Aurora", Language.ITALIAN, EntryName.Kind.NAME),
                        new EntryName("CA", null, EntryName.Kind.ACRONYM));
        assertThat(said.type()).isEqualTo("A02");
        assertThat(said.country()).isEqualTo("IT");
        assertThat(said.stated("S43")).contains(Stated.YES);
        assertThat(said.stated("S09")).contains(Stated.NO);
        assertThat(said.languages()).containsExactly(Language.ITALIAN, new Language("sq"));
        assertThat(said.areas()).extracting(Object::toString).hasSize(2);
        assertThat(said.contacts()).hasSize(3);
        assertThat(said.contacts().getFirst().languages()).containsExactly(Language.ITALIAN, Language.ENGLISH);
        assertThat(said.contacts().getLast().audience()).isEqualTo(Audience.MEMBERS);
        assertThat(said.verifiedOn()).hasToString("2012-01-01");
    }

    @Test
    void theSameFileTwiceChangesNothing() throws Exception {
        String file = """
                name,country,town,website,phone,services,languages,description
                Centro Aurora,IT,Bari,www.aurora.example,080 555,S43,it;sq,Advice
                Centro Aurora,IT,Roma,www.aurora.example,06 555,S28,it,Advice
                Αυγή,GR,,,,,el,
                """;
        take(file);
        List<EntryView> before = all();

        ImportReport again = take(file);

        assertThat(before).hasSize(3);
        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(3);
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void whatGoesOutComesBackAndChangesNothing() throws Exception {
        create(Drafts.counsellingCentre());
        create(Drafts.safeHouse());
        create(EntryDraft.named("Strange; | \\ \"name\", = @"));
        List<EntryView> before = all();

        ImportReport table = take(asTable(before, ANA));
        assertThat(table.lines()).isEmpty();
        assertThat(table.count(Outcome.UNCHANGED)).isEqualTo(3);

        HsdsWriter writer = new HsdsWriter(PORTAL, Vocabulary.current());
        String json = before.stream()
                .map(entry -> writer.organization(entry, true).toString())
                .toList()
                .toString();
        take(json);

        assertThat(all().stream().map(view -> view.data().statements()).toList())
                .isEqualTo(before.stream().map(view -> view.data().statements()).toList());
        assertThat(all()).hasSize(3);
    }

    @Test
    void aReaderOfLessTakesLessAlongAndBringsNothingBack() throws Exception {
        create(Drafts.counsellingCentre());
        String members = as(
                BRAM,
                () -> asTable(
                        export.list(ExportFilter.ALL, new PageRequest(1, 100)).items(), BRAM));

        assertThat(members).contains("On call at night").doesNotContain("Police liaison");
        take(members);

        assertThat(all().getFirst().data()).isEqualTo(Drafts.counsellingCentre());
    }

    @Test
    void aRowIsMergedWithTheEntryOfItsNameAndCountry() throws Exception {
        EntryView known = create(Drafts.counsellingCentre());

        ImportReport report = take("name,country,languages,fax\nCENTRO AURÓRA,IT,ro,+39 080 1\n");

        assertThat(report.count(Outcome.MERGED)).isEqualTo(1);
        EntryDraft said = all().getFirst().data();
        assertThat(said.name()).isEqualTo("Centro Aurora");
        assertThat(said.languages()).contains(Language.ITALIAN, new Language("sq"), new Language("ro"));
        assertThat(said.contacts()).hasSize(known.data().contacts().size() + 1);
        assertThat(report.lines().getFirst().differences())
                .extracting(ImportLine.Difference::column)
                .containsExactlyInAnyOrder("languages", "fax");
    }

    @Test
    void aRowIsMergedWithTheEntryOfItsWebsite() throws Exception {
        create(EntryDraft.named("Aurora")
                .with(parts -> parts.country("IT")
                        .contacts(List.of(EntryContact.of(EntryContact.Kind.WEBSITE, "https://www.aurora.example/")))));

        take("name,country,website\nAssociazione Aurora onlus,IT,http://aurora.example\n");

        assertThat(all()).hasSize(1);
        assertThat(all().getFirst().data().names())
                .extracting(EntryName::name, EntryName::kind)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("Associazione Aurora onlus", EntryName.Kind.ALSO_KNOWN_AS));
    }

    @Test
    void aRowThatNamesItsEntryReplacesWhatItSaysAndNothingElse() throws Exception {
        EntryView known = create(Drafts.counsellingCentre());

        take("id,name,languages,town\n" + known.id() + ",Centro Alba,fr,\n");

        EntryDraft said = all().getFirst().data();
        assertThat(said.name()).isEqualTo("Centro Alba");
        assertThat(said.languages()).containsExactly(Language.FRENCH);
        assertThat(said.town()).as("an empty cell says nothing").isEqualTo("Bari");
    }

    @Test
    void anOlderListFillsGapsAndContradictsNobody() throws Exception {
        create(Drafts.counsellingCentre()); // verified in 2026

        take("name,country,description,cost,verified_on\nCentro Aurora,IT,Closed long ago,paid,2012\n");
        EntryDraft said = all().getFirst().data();
        assertThat(said.cost()).isEqualTo("free of charge");
        assertThat(said.verifiedOn()).hasToString("2026-03-01");
        assertThat(said.description()).startsWith("Advice");
    }

    @Test
    void eachBadRowIsToldWithColumnAndReasonAndTheOthersComeIn() throws Exception {
        ImportReport report = take("""
                name,country,languages,email,services,verified_on,confidential
                Good,IT,it,a@b.example,S43,2020-02-29,no
                ,IT,,,,,
                Bad words,Atlantis,Klingonisch,,juggling,31.2.2020,perhaps
                Bad mail,IT,,not a mail,,,
                Good,IT,,,,,
                """);

        assertThat(report.count(Outcome.CREATED)).isEqualTo(1);
        assertThat(report.lines().stream().filter(line -> line.outcome() == Outcome.REFUSED))
                .extracting(ImportLine::row)
                .containsExactly(3, 4, 5, 6);
        assertThat(flaws(report, 3)).extracting(Flaw::column).contains("name");
        assertThat(flaws(report, 4))
                .extracting(Flaw::column)
                .containsExactlyInAnyOrder("country", "languages", "services", "verified_on", "confidential");
        assertThat(flaws(report, 5)).extracting(Flaw::column).containsExactly("email");
        assertThat(flaws(report, 6)).containsExactly(new Flaw("name", "directoryImport.sameAsRow", 2));
    }

    @Test
    void ofSeveralEntriesNobodyIsChosen() throws Exception {
        create(EntryDraft.named("Caritas").with(parts -> parts.country("IT").town("Roma")));
        create(EntryDraft.named("Caritas").with(parts -> parts.country("IT").town("Bari")));

        ImportReport report = take("name,country,town,cost\nCaritas,IT,,free\nCaritas,AT,,free\n");

        assertThat(flaws(report, 2)).containsExactly(new Flaw("name", "directoryImport.severalEntries"));
        assertThat(report.count(Outcome.CREATED))
                .as("the one of another country")
                .isEqualTo(1);
    }

    @Test
    void aSheltersAddressStaysOutside() throws Exception {
        ImportReport report = take("""
                name,country,region,street,postal_code,services,confidential,description
                Casa Rifugio,IT,Abruzzo,Via Segreta 7,64100,safe house,,Shelter
                Haus Nacht,DE,,Geheimweg 9,10115,,yes,Advice
                Tells it all,DE,,Geheimweg 11,,,yes,"Come to geheimweg 11, second floor"
                """);

        assertThat(report.count(Outcome.CREATED)).isEqualTo(2);
        assertThat(report.lines())
                .filteredOn(line -> line.outcome() == Outcome.CREATED)
                .allSatisfy(line -> assertThat(line.notes())
                        .extracting(Flaw::messageKey)
                        .containsExactly("directoryImport.addressLeftOut"));
        assertThat(flaws(report, 4)).extracting(Flaw::column).containsExactly("description");
        assertThat(all()).allSatisfy(entry -> assertThat(entry.data().street()).isEmpty());
        assertThat(all())
                .allSatisfy(entry -> assertThat(entry.data().confidential()).isTrue());
    }

    @Test
    void noFileOpensASecretPlace() throws Exception {
        EntryView house = create(Drafts.safeHouse());

        for (String row : List.of("no,,Via Aperta 1", ",yes,Via Aperta 1")) {
            ImportReport report = take("id,confidential,public_office,street\n" + house.id() + "," + row + "\n");
            assertThat(report.lines().getFirst().flaws())
                    .extracting(Flaw::messageKey)
                    .containsExactly("directoryImport.staysConfidential");
        }
        take("id,street,cost\n" + house.id() + ",Via Aperta 1,free\n");
        assertThat(all().getFirst().data().street()).isEmpty();
        assertThat(all().getFirst().data().cost()).isEqualTo("free");
        ImportReport told =
                take("id,street,description\n" + house.id() + ",Via Aperta 1,Ring at VIA APERTA 1 after dark\n");
        assertThat(flaws(told, 2)).containsExactly(new Flaw("description", "entry.address.toldInText"));
    }

    @Test
    void whoEditsACountryImportsForItAlone() throws Exception {
        String file = "name,country\nCasa,IT\nHaus,DE\n";

        ImportReport report = as(CHIARA, () -> run(file, true));

        assertThat(report.count(Outcome.CREATED)).isEqualTo(1);
        assertThat(flaws(report, 3)).containsExactly(new Flaw("country", "entry.country.notYours"));
        assertThatThrownBy(() -> as(DORO, () -> run(file, true))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(DORO, () -> run(file, false))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(BRAM, () -> run(file, false))).isInstanceOf(Denied.class);
    }

    @Test
    void aFormulaIsAText() throws Exception {
        take("name,description\n\"'=HYPERLINK(\"\"http://evil.example\"\")\",=1+1\n");

        EntryDraft said = all().getFirst().data();
        assertThat(said.name()).isEqualTo("=HYPERLINK(\"http://evil.example\")");
        assertThat(said.description()).isEqualTo("=1+1");
    }

    @Test
    void aTableIsReadHoweverItWasSaved() throws Exception {
        String rows = "name;country;town\nCafé Lumière;Österreich;Wien\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            assertThat(nameOf(rows.getBytes(charset))).isEqualTo("Café Lumière");
        }
        assertThat(nameOf(("\uFEFF" + rows).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("Café Lumière");
        assertThat(nameOf(("\uFEFF" + rows).getBytes(StandardCharsets.UTF_8))).isEqualTo("Café Lumière");
        assertThat(nameOf(rows.replace(';', '\t').replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Café Lumière");
    }

    @Test
    void aWorkbookIsReadAsATable() throws Exception {
        Path file = folder.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "test", "1.0");
            Worksheet sheet = workbook.newWorksheet("Organisations");
            List<String> titles = List.of("Name", "Country", "Postal code", "Verified on", "Capacity", "Description");
            for (int place = 0; place < titles.size(); place++) {
                sheet.value(0, place, titles.get(place));
            }
            sheet.value(2, 0, "Centro Aurora");
            sheet.value(2, 1, "Italy");
            sheet.value(2, 2, 70121);
            sheet.value(2, 3, java.time.LocalDate.of(2020, 5, 4));
            sheet.style(2, 3).format("yyyy-mm-dd").set();
            sheet.formula(2, 4, "1+1");
            sheet.inlineString(2, 5, "=cmd|' /C calc'!A0");
            workbook.finish();
        }

        ImportReport report = as(ANA, () -> imports.apply(file, PORTAL, LIMITS, unused -> {}));

        assertThat(report.lines()).extracting(ImportLine::row).containsExactly(3);
        EntryDraft said = all().getFirst().data();
        assertThat(said.postalCode()).isEqualTo("70121");
        assertThat(said.verifiedOn()).hasToString("2020-05-04");
        assertThat(said.description()).isEqualTo("=cmd|' /C calc'!A0");
    }

    @Test
    void aFileThatIsNoneIsRefusedWithItsReason() throws Exception {
        assertUnreadable("", "directoryImport.file.noName");
        assertUnreadable("a,b\n1,2\n", "directoryImport.file.noName");
        assertUnreadable("name,Name\n1,2\n", "directoryImport.file.columnTwice");
        assertUnreadable("PK\u0003\u0004 and then nothing", "directoryImport.file.workbook");
        assertUnreadable("{\"total_items\": 3", "directoryImport.file.json");
        assertUnreadable("[12]", "directoryImport.file.json");
        assertUnreadable("[" + "[".repeat(100_000), "directoryImport.file.json");
        assertUnreadable("name\n" + "x\n".repeat(1001), "directoryImport.file.tooManyRows");
        assertUnreadable("name\n\"" + "x".repeat(400_000) + "\"\n", "directoryImport.file.row");
    }

    @Test
    void aWorkbookThatUnpacksToTooMuchIsRefused() throws Exception {
        Path file = folder.resolve("bomb.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new java.util.zip.ZipOutputStream(out)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("xl/sharedStrings.xml"));
            byte[] much = new byte[1_000_000];
            for (int times = 0; times < 20; times++) {
                zip.write(much);
            }
        }

        assertThat(Files.size(file)).isLessThan(100_000);
        assertThatThrownBy(() -> as(ANA, () -> imports.plan(file, PORTAL, LIMITS, unused -> {})))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        e -> assertThat(e.messageKey()).isEqualTo("directoryImport.file.tooLarge"));
    }

    @Test
    void organizationsOfAnotherPortalComeIn() throws Exception {
        HsdsWriter other = new HsdsWriter(URI.create("https://other.example"), Vocabulary.current());
        EntryView centre = create(Drafts.counsellingCentre());
        String page = "{\"total_items\":2,\"contents\":[" + other.organization(centre, true) + ","
                + other.service(centre) + "]}";
        EntryTables.empty(database);

        ImportReport report = take(page);

        assertThat(report.count(Outcome.CREATED)).isEqualTo(1);
        assertThat(report.lines().getFirst().flaws())
                .as("the second is the first once more")
                .containsExactly(new Flaw("name", "directoryImport.sameAsRow", 1));
        EntryDraft said = all().getFirst().data();
        assertThat(said.name()).isEqualTo("Centro Aurora");
        assertThat(said.street()).isEqualTo(Drafts.STREET);
        assertThat(said.town()).isEqualTo("Bari");
        assertThat(said.type()).isEqualTo("A02");
        assertThat(said.statements()).isEqualTo(centre.data().statements());
        assertThat(said.areas()).isEqualTo(centre.data().areas());
        assertThat(said.languages()).isEqualTo(centre.data().languages());
        assertThat(said.networks()).isEqualTo(centre.data().networks());
        assertThat(said.capacity()).isEqualTo(centre.data().capacity());

        assertThat(take(page).count(Outcome.UNCHANGED)).isEqualTo(1);
    }

    @Test
    void anImportThatWasCutShortGoesOnWithTheSameFile() throws Exception {
        StringBuilder file = new StringBuilder("name,country\n");
        for (int row = 0; row < 250; row++) {
            file.append("Organisation ").append(row).append(",IT\n");
        }
        Path whole = file(file.toString().getBytes(StandardCharsets.UTF_8));
        Path cut = file(file.substring(0, file.length() / 2).getBytes(StandardCharsets.UTF_8));
        as(ANA, () -> imports.apply(cut, PORTAL, LIMITS, unused -> {}));
        int first = (int) database.number("select count(*) from directory_entry");

        ImportReport report = as(ANA, () -> imports.apply(whole, PORTAL, LIMITS, unused -> {}));

        assertThat(first).isBetween(100, 200);
        assertThat(report.count(Outcome.CREATED) + first)
                .as("the cut row's name was another")
                .isBetween(250, 251);
    }

    @Test
    void aSliceCostsTheSameFewStatementsHoweverLongItIs() throws Exception {
        StringBuilder file = new StringBuilder("name,country,languages,phone,services\n");
        for (int row = 0; row < 60; row++) {
            file.append("Organisation ").append(row).append(",IT,it;en,080 555,S43\n");
        }
        take(file.toString());

        int few = statements(() -> export.list(ExportFilter.ALL, new PageRequest(1, 5)));
        int many = statements(() -> export.list(ExportFilter.ALL, new PageRequest(1, 60)));

        assertThat(many).isEqualTo(few).isLessThan(12);
    }

    @Test
    void anExportIsNarrowedByWhatEntriesSay() throws Exception {
        EntryView centre = create(Drafts.counsellingCentre());
        EntryView house = create(Drafts.safeHouse());

        assertThat(ids(new ExportFilter("AURORA", List.of(), null, false, null)))
                .containsExactly(centre.id());
        assertThat(ids(new ExportFilter("100%", List.of(), null, false, null))).isEmpty();
        assertThat(ids(new ExportFilter("", List.of(Vocabulary.current().withNarrower("S19")), null, false, null)))
                .containsExactly(house.id());
        assertThat(ids(new ExportFilter("", List.of(java.util.Set.of("S09")), null, false, null)))
                .as("no is not yes")
                .isEmpty();
        assertThat(ids(new ExportFilter("", List.of(), null, true, null))).containsExactly(centre.id());
        assertThat(ids(new ExportFilter("", List.of(), java.time.Instant.now().plusSeconds(60), false, null)))
                .isEmpty();
        assertThat(ids(new ExportFilter("", List.of(), null, false, house.id())))
                .containsExactly(house.id());
        assertThat(as(ANA, () -> export.listAfter(ExportFilter.ALL, centre.id(), 10)))
                .extracting(EntryView::id)
                .containsExactly(house.id());
    }

    private List<Long> ids(ExportFilter filter) throws Exception {
        return as(ANA, () -> export.list(filter, new PageRequest(1, 10))).items().stream()
                .map(EntryView::id)
                .toList();
    }

    private int statements(Callable<?> work) throws Exception {
        int before = database.statements();
        as(ANA, work);
        return database.statements() - before;
    }

    private Optional<String> nameOfFirst() throws Exception {
        return all().stream().map(EntryView::name).findFirst();
    }

    private String nameOf(byte[] bytes) throws Exception {
        EntryTables.empty(database);
        Path file = file(bytes);
        as(ANA, () -> imports.apply(file, PORTAL, LIMITS, unused -> {}));
        return nameOfFirst().orElse("");
    }

    private void assertUnreadable(String text, String reason) {
        assertThatThrownBy(() -> plan(text))
                .as(reason)
                .isInstanceOfSatisfying(
                        UnreadableFile.class, e -> assertThat(e.messageKey()).isEqualTo(reason));
    }

    private static List<Flaw> flaws(ImportReport report, int row) {
        return report.lines().stream()
                .filter(line -> line.row() == row)
                .findFirst()
                .orElseThrow()
                .flaws();
    }

    private ImportReport plan(String text) throws Exception {
        return as(ANA, () -> run(text, false));
    }

    private ImportReport take(String text) throws Exception {
        return as(ANA, () -> run(text, true));
    }

    private ImportReport run(String text, boolean apply) throws Exception {
        Path file = file(text.getBytes(StandardCharsets.UTF_8));
        return apply
                ? imports.apply(file, PORTAL, LIMITS, unused -> {})
                : imports.plan(file, PORTAL, LIMITS, unused -> {});
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "list", null), bytes);
    }

    private EntryView create(EntryDraft draft) {
        return Acting.as(ANA, () -> entries.create(draft));
    }

    private List<EntryView> all() throws Exception {
        return as(
                ANA,
                () -> export.list(ExportFilter.ALL, new PageRequest(1, 100)).items());
    }

    private static String asTable(List<EntryView> views, Actor reader) {
        assertThat(reader).isNotNull();
        StringBuilder text = new StringBuilder(String.join(",", EntryTable.titles())).append('\n');
        for (EntryView view : views) {
            text.append(EntryTable.row(view).stream()
                            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                            .reduce((one, other) -> one + "," + other)
                            .orElse(""))
                    .append('\n');
        }
        return text.toString();
    }

    private static <T> T as(Actor actor, Callable<T> work) throws Exception {
        return Acting.call(actor, work);
    }
}
