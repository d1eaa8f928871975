package org.lucerna.directory.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lucerna.directory.entry.People.ANA;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lucerna.directory.entry.Drafts;
import org.lucerna.directory.entry.EntryArea;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryContact.Kind;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryName;
import org.lucerna.directory.entry.EntryStatement;
import org.lucerna.directory.entry.EntryTables;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.exchange.ExportFilter;
import org.lucerna.directory.exchange.Flaw;
import org.lucerna.directory.exchange.hsds.HsdsWriter;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Vocabulary;

/** One portal ends, another takes over what everybody could see there. */
interface TakingOverContract extends Importing {

    @Test
    default void whatOnePortalShowsTheNextShowsAsWell() throws Exception {
        createOneOfEachKind();
        List<EntryView> shown = shownToEverybody();
        String table = asTable(shown, Actor.ANONYMOUS);
        assertThat(table).doesNotContain("On call at night", "Police liaison", "For members alone");
        EntryTables.empty(database());

        ImportReport report = takeOver(table);

        assertThat(report.lines()).allSatisfy(line -> assertThat(line.flaws()).isEmpty());
        assertThat(report.count(Outcome.CREATED)).isEqualTo(shown.size()).isEqualTo(6);
        List<EntryView> taken = shownToEverybody();
        assertThat(asTable(taken, Actor.ANONYMOUS)).isEqualTo(table);
        for (int place = 0; place < shown.size(); place++) {
            assertThat(taken.get(place).id()).isEqualTo(shown.get(place).id());
            assertSaysTheSame(taken.get(place).data(), shown.get(place).data());
        }
        assertThat(as(ANA, () -> asTable(all(), ANA)))
                .as("nothing came along that nobody sees")
                .isEqualTo(table);

        ImportReport again = takeOver(table);
        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(shown.size());
    }

    @Test
    default void aTakeOverThatWasCutShortGoesOn() throws Exception {
        createOneOfEachKind();
        List<EntryView> shown = shownToEverybody();
        String table = asTable(shown, Actor.ANONYMOUS);
        EntryTables.empty(database());
        int lastRow = table.indexOf("\n\"" + shown.getLast().id() + "\"") + 1;
        takeOver(table.substring(0, lastRow));

        ImportReport report = takeOver(table);

        assertThat(report.count(Outcome.CREATED)).isEqualTo(1);
        assertThat(report.count(Outcome.UNCHANGED)).isEqualTo(5);
        assertThat(asTable(shownToEverybody(), Actor.ANONYMOUS)).isEqualTo(table);
    }

    @Test
    default void aNumberThatIsSomebodyElsesIsLeftAlone() throws Exception {
        EntryView known = create(EntryDraft.named("Centro Aurora"));
        EntryView gone = create(EntryDraft.named("Gone"));
        as(ANA, () -> {
            entries().withdraw(gone.id());
            return true;
        });

        ImportReport report = takeOver("id,name,cost\n" + known.id() + ",Haus Nacht,free\n" + gone.id() + ",Gone,free\n"
                + "99999999999,Absurd,free\n" + known.id() + ",CENTRO AURÓRA,paid\n");

        assertThat(flaws(report, 2))
                .containsExactly(new Flaw("id", "directoryImport.id.another", "" + known.id(), "Centro Aurora"));
        assertThat(flaws(report, 3)).containsExactly(new Flaw("id", "directoryImport.id.taken", "" + gone.id()));
        assertThat(flaws(report, 4)).containsExactly(new Flaw("id", "directoryImport.id.taken", "99999999999"));
        assertThat(flaws(report, 5)).extracting(Flaw::messageKey).containsExactly("directoryImport.sameAsRow");
        assertThat(all()).extracting(view -> view.data().cost()).containsExactly("");
        assertThat(takeOver("id,name,cost\n" + known.id() + ",CENTRO AURÓRA,paid\n")
                        .count(Outcome.CHANGED))
                .isEqualTo(1);
    }

    @Test
    default void whoComesLaterGetsANumberThatNobodyHas() throws Exception {
        long far = create(EntryDraft.named("First")).id() + 70;
        StringBuilder table = new StringBuilder("id,name\n");
        for (long number = far; number < far + 130; number += 2) {
            table.append(number).append(",Taken over ").append(number).append('\n');
        }
        assertThat(takeOver(table.toString()).count(Outcome.CREATED)).isEqualTo(65);

        List<Long> later = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            later.add(create(EntryDraft.named("Later " + number)).id());
        }

        Set<Long> different = new HashSet<>(later);
        assertThat(different)
                .hasSize(60)
                .allSatisfy(number -> assertThat(number).isGreaterThan(far + 128));
    }

    @Test
    default void aDryRunOfATakeOverChangesNothing() throws Exception {
        ImportReport plan = as(
                ANA,
                () -> imports()
                        .takeOver(
                                file("id,name\n4711,Centro Aurora\n".getBytes(StandardCharsets.UTF_8)),
                                PORTAL,
                                LIMITS,
                                false));

        assertThat(plan.count(Outcome.CREATED)).isEqualTo(1);
        assertThat(all()).isEmpty();
    }

    private ImportReport takeOver(String table) throws Exception {
        return as(ANA, () -> imports().takeOver(file(table.getBytes(StandardCharsets.UTF_8)), PORTAL, LIMITS, true));
    }

    private List<EntryView> shownToEverybody() throws Exception {
        return as(Actor.ANONYMOUS, () -> export().listAfter(ExportFilter.ALL, 0, 100));
    }

    private void createOneOfEachKind() {
        create(Drafts.counsellingCentre());
        create(Drafts.safeHouse());
        create(EntryDraft.named("Strange; | \\ \"name\", = @"));
        // Two branches that only their numbers tell apart.
        create(EntryDraft.named("Caritas")
                .with(parts -> parts.country("IT").town("Roma").cost("free")));
        create(EntryDraft.named("Caritas")
                .with(parts -> parts.country("IT").town("Roma").cost("paid")));
        create(EntryDraft.named("For members alone").with(parts -> parts.audience(Audience.MEMBERS)));
        create(everything());
    }

    /** Names and addresses have no language and no hours there; everything else comes back. */
    @Test
    default void whatHsdsCanSayComesBack() throws Exception {
        createOneOfEachKind();
        create(EntryDraft.named("Secret by its mark")
                .with(parts -> parts.country("IT").region("Puglia").confidential(true)));
        List<EntryView> shown = shownToEverybody();
        HsdsWriter writer = new HsdsWriter(URI.create("https://other.example"), Vocabulary.current());
        String json = as(
                Actor.ANONYMOUS,
                () -> shown.stream()
                        .filter(entry -> !entry.name().equals("Caritas"))
                        .map(entry -> writer.organization(entry, true).toString())
                        .toList()
                        .toString());
        EntryTables.empty(database());

        ImportReport report = take(json);

        assertThat(report.count(Outcome.CREATED)).isEqualTo(5);
        List<EntryDraft> before = shown.stream()
                .filter(entry -> !entry.name().equals("Caritas"))
                .map(entry -> asHsdsHasIt(entry.data()))
                .toList();
        List<EntryView> taken = shownToEverybody();
        for (int place = 0; place < before.size(); place++) {
            assertSaysTheSame(taken.get(place).data(), before.get(place));
        }
    }

    private static EntryDraft asHsdsHasIt(EntryDraft said) {
        return said.with(parts -> parts.names(said.names().stream()
                        .map(name -> new EntryName(name.name(), null, name.kind()))
                        .toList())
                .contacts(said.contacts().stream()
                        .map(contact -> contact.kind().isOnTheWeb()
                                ? EntryContact.of(contact.kind(), contact.value())
                                : contact)
                        .toList()));
    }

    private static EntryDraft everything() {
        return EntryDraft.named("Καταφύγιο")
                .with(parts -> parts.names(List.of(
                                new EntryName("Καταφύγιο", new Language("el"), EntryName.Kind.NAME),
                                new EntryName("KTF", null, EntryName.Kind.ACRONYM),
                                new EntryName("Refuge; of | the \\ poor", Language.ENGLISH, EntryName.Kind.NAME),
                                new EntryName("Old house", Language.ENGLISH, EntryName.Kind.FORMER),
                                new EntryName("Το σπίτι", new Language("el"), EntryName.Kind.ALSO_KNOWN_AS),
                                new EntryName("=SUM(A1)", null, EntryName.Kind.ALSO_KNOWN_AS)))
                        .type("A01")
                        .description("- a list\n- of what it does\n\n\"Quoted\", and more.")
                        .country("GR")
                        .region("Attica")
                        .town("Αθήνα")
                        .street("Ερμού 12; B | 3")
                        .postalCode("105 63")
                        .publicOffice(true)
                        .statements(List.of(
                                EntryStatement.yes("S21"),
                                EntryStatement.yes("T08"),
                                EntryStatement.yes("X04"),
                                EntryStatement.yes("P02"),
                                EntryStatement.yes("C01"),
                                EntryStatement.no("S43"),
                                EntryStatement.no("T01")))
                        .languages(List.of(new Language("el"), Language.ENGLISH, new Language("ary")))
                        .areas(List.of(new EntryArea("GR", "Attica; Boeotia | Euboea"), new EntryArea("*", "")))
                        .contacts(List.of(
                                new EntryContact(
                                        Kind.HOTLINE,
                                        "Help; line | night",
                                        "+30 210 555 0100",
                                        List.of(new Language("el"), Language.ENGLISH),
                                        "24/7",
                                        Audience.PUBLIC),
                                new EntryContact(Kind.PHONE, "", "1056", List.of(), "9-17", Audience.PUBLIC),
                                EntryContact.of(Kind.EMAIL, "help@katafygio.example"),
                                EntryContact.of(Kind.WEBSITE, "https://katafygio.example/a;b"),
                                EntryContact.of(Kind.FORM, "https://katafygio.example/form"),
                                EntryContact.of(Kind.MESSAGING, "Signal: @katafygio.01"),
                                EntryContact.of(Kind.FAX, "+30 210 555 0101")))
                        .openingHours("Mon-Fri 9-17\nSat by appointment")
                        .cost("@ no cost")
                        .capacity("+12 places")
                        .networks(List.of("La Strada; International", "PICUM"))
                        .source("=its own website")
                        .verifiedOn(LocalDate.of(2024, 2, 29))
                        .verifiedBy("coordination"));
    }

    /** Names and contacts of one kind keep their order; kinds have none. */
    private static void assertSaysTheSame(EntryDraft taken, EntryDraft shown) {
        assertThat(taken.names()).containsExactlyInAnyOrderElementsOf(shown.names());
        assertThat(taken.contacts()).containsExactlyInAnyOrderElementsOf(shown.contacts());
        assertThat(taken.with(parts -> parts.names(List.of()).contacts(List.of())))
                .isEqualTo(shown.with(parts -> parts.names(List.of()).contacts(List.of())));
    }
}
