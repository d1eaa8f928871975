package org.lucerna.directory.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lucerna.directory.entry.People.ANA;
import static org.lucerna.directory.entry.People.BRAM;
import static org.lucerna.directory.entry.People.CHIARA;
import static org.lucerna.directory.entry.People.DORO;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lucerna.directory.entry.EntryChange.Act;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.search.SearchDocument;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/** What the directory promises its readers and editors, whatever the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EntriesContract {

    private TestDatabase database;
    private TestPortal portal;
    private Entries entries;

    abstract TestDatabase newDatabase();

    @BeforeAll
    void open() {
        database = newDatabase();
        portal = TestPortal.open(database, List.of(Entries.class), new EntrySettings(12, 24));
        entries = portal.get(Entries.class);
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
    void anEntrySaysWhatItsEditorWrote() {
        EntryView created = create(Drafts.counsellingCentre());

        EntryView read = as(ANA, () -> entries.get(created.id()));
        assertThat(read).isEqualTo(created);
        assertThat(read.data()).isEqualTo(Drafts.counsellingCentre());
        assertThat(read.data().stated("S09")).contains(Stated.NO);
        assertThat(read.data().stated("S10"))
                .as("nothing was said of it, which is not no")
                .isEmpty();
    }

    @Test
    void anEntryThatSaysNothingButItsNameMayStand() {
        EntryView created = create(EntryDraft.named("Καταφύγιο"));

        assertThat(as(ANA, () -> entries.get(created.id())).data()).isEqualTo(EntryDraft.named("Καταφύγιο"));
    }

    @Test
    void everyPartCanBeWrittenAnewAndTakenAway() {
        EntryView created = create(Drafts.counsellingCentre());
        EntryDraft turned = created.data()
                .with(parts -> parts.names(created.data().names().reversed())
                        .contacts(created.data().contacts().reversed())
                        .areas(created.data().areas().reversed())
                        .languages(created.data().languages().reversed())
                        .statements(
                                List.of(EntryStatement.yes("S09"), EntryStatement.no("S43"), EntryStatement.yes("S12")))
                        .networks(List.of("One", "Two", "La Strada International")));

        EntryView changed = as(ANA, () -> entries.update(created.id(), created.version(), turned));
        assertThat(as(ANA, () -> entries.get(created.id()))).isEqualTo(changed);
        assertThat(changed.data()).isEqualTo(turned);
        assertThat(changed.version()).isGreaterThan(created.version());

        EntryDraft bare = EntryDraft.named("Centro Aurora");
        as(ANA, () -> entries.update(created.id(), changed.version(), bare));
        assertThat(as(ANA, () -> entries.get(created.id())).data()).isEqualTo(bare);
    }

    @Test
    void eachContactHasAnAudienceOfItsOwn() {
        long id = create(Drafts.counsellingCentre()).id();

        assertThat(roles(entries.get(id))).containsExactly("Help line", "");
        assertThat(roles(as(BRAM, () -> entries.get(id)))).containsExactly("Help line", "", "On call at night");
        assertThat(roles(as(ANA, () -> entries.get(id)))).hasSize(4);
        assertThat(entries.list(List.of(id)).getFirst().contacts()).hasSize(2);
    }

    @Test
    void whoCannotSeeAContactDoesNotLoseIt() {
        EntryView created =
                create(Drafts.counsellingCentre().with(parts -> parts.memberOrganisation(DORO.organisationId())));
        EntryView hers = as(DORO, () -> entries.get(created.id()));
        assertThat(roles(hers)).hasSize(3);

        as(
                DORO,
                () -> entries.update(
                        hers.id(),
                        hers.version(),
                        hers.data().with(parts -> parts.contacts(List.of()).town("Lecce"))));

        EntryDraft now = as(ANA, () -> entries.get(created.id())).data();
        assertThat(now.town()).isEqualTo("Lecce");
        assertThat(now.contacts()).extracting(EntryContact::role).containsExactly("Police liaison");
    }

    @Test
    void whatAReaderMayNotSeeIsNowhere() {
        long secret = create(EntryDraft.named("Quiet").with(parts -> parts.audience(Audience.EDITORS)))
                .id();
        long open = create(EntryDraft.named("Open")).id();

        assertThatThrownBy(() -> as(BRAM, () -> entries.get(secret))).isInstanceOf(NotFound.class);
        assertThat(as(BRAM, () -> entries.find(secret))).isEmpty();
        assertThat(as(BRAM, () -> entries.list(List.of(secret, open))))
                .extracting(EntryLine::id)
                .containsExactly(open);
        assertThat(as(BRAM, () -> entries.list(new PageRequest(1, 10))).total()).isEqualTo(1);
        assertThat(as(ANA, () -> entries.list(new PageRequest(1, 10))).items())
                .extracting(EntryLine::name)
                .containsExactly("Open", "Quiet");
        assertThatThrownBy(() -> as(DORO, () -> entries.history(secret))).isInstanceOf(NotFound.class);
    }

    @Test
    void eachEditorsReachEndsWhereTheTableSays() {
        EntryView italian = create(Drafts.counsellingCentre());
        EntryView dutch = create(
                EntryDraft.named("Lamp").with(parts -> parts.country("NL").memberOrganisation(70L)));

        assertThat(as(CHIARA, () -> entries.get(italian.id())).mayEdit()).isTrue();
        assertThat(as(CHIARA, () -> entries.get(dutch.id())).mayEdit()).isFalse();
        assertThat(as(DORO, () -> entries.get(dutch.id())).mayEdit()).isTrue();
        assertThat(as(DORO, () -> entries.get(italian.id())).mayEdit()).isFalse();
        assertThat(as(BRAM, () -> entries.get(italian.id())).mayEdit()).isFalse();
        assertThat(entries.get(italian.id()).mayEdit()).isFalse();

        assertThatThrownBy(() -> as(CHIARA, () -> entries.update(dutch.id(), dutch.version(), dutch.data())))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(BRAM, () -> entries.update(dutch.id(), dutch.version(), dutch.data())))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> entries.create(EntryDraft.named("Mine"))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(DORO, () -> {
                    entries.withdraw(italian.id());
                    return "";
                }))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(DORO, () -> entries.history(italian.id()))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(DORO, () -> entries.revert(italian.id(), italian.version(), 1)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void nobodyWritesAnEntryBeyondTheirReach() {
        EntryView italian = create(Drafts.counsellingCentre());

        assertThatThrownBy(() -> as(
                        CHIARA,
                        () -> entries.update(
                                italian.id(), italian.version(), italian.data().with(parts -> parts.country("FR")))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> as(CHIARA, () -> entries.create(EntryDraft.named("Sans pays"))))
                .isInstanceOf(Invalid.class);
        assertThat(as(ANA, () -> entries.get(italian.id())).data().country()).isEqualTo("IT");
    }

    @Test
    void whoChangesAnOldVersionIsToldAndOverwritesNothing() {
        EntryView created = create(Drafts.counsellingCentre());
        as(ANA, () -> entries.update(created.id(), created.version(), town(created, "Lecce")));

        assertThatThrownBy(() ->
                        as(CHIARA, () -> entries.update(created.id(), created.version(), town(created, "Roma"))))
                .isInstanceOf(Conflict.class)
                .hasMessage("resource.changedMeanwhile");
        assertThat(entries.get(created.id()).data().town()).isEqualTo("Lecce");
    }

    @Test
    void oneOfTwoWhoSaveAtTheSameMomentIsTold() throws Exception {
        EntryView created = create(Drafts.counsellingCentre());
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> running = List.of("Lecce", "Roma").stream()
                    .map(town -> threads.submit(() -> {
                        start.await();
                        try {
                            return (Object)
                                    as(ANA, () -> entries.update(created.id(), created.version(), town(created, town)));
                        } catch (Conflict told) {
                            return told;
                        }
                    }))
                    .toList();
            start.countDown();
            assertThat(List.of(running.get(0).get(), running.get(1).get()))
                    .hasAtLeastOneElementOfType(EntryView.class)
                    .hasAtLeastOneElementOfType(Conflict.class);
        }
    }

    @Test
    void aHouseWherePeopleHideHasNoAddressEvenIfNobodyMarkedIt() {
        EntryView created = create(Drafts.safeHouse());

        assertThat(created.data().confidential()).isTrue();
        assertThatThrownBy(() -> create(Drafts.safeHouse().with(parts -> parts.street(Drafts.STREET))))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(Invalid.Field::messageKey)
                                .containsExactly("entry.address.shelter"));
        assertThat(create(Drafts.safeHouse()
                                .with(parts -> parts.confidential(true).street(Drafts.STREET)))
                        .data()
                        .street())
                .as("the mark itself erases it")
                .isEmpty();
    }

    @Test
    void aContactThatTheEditorDoesNotSeeTellsNoSecretPlaceEither() {
        EntryView created = create(Drafts.counsellingCentre()
                .with(parts -> parts.memberOrganisation(DORO.organisationId())
                        .contacts(List.of(new EntryContact(
                                EntryContact.Kind.PHONE,
                                "Night desk, Via Aperta 12",
                                "+39 080 1",
                                List.of(),
                                "",
                                Audience.EDITORS)))));
        EntryView hers = as(DORO, () -> entries.get(created.id()));
        assertThat(hers.data().contacts()).isEmpty();

        as(DORO, () -> entries.update(hers.id(), hers.version(), hers.data().with(parts -> parts.confidential(true))));

        assertThat(roles(as(ANA, () -> entries.get(created.id())))).containsExactly("Night desk, …");
    }

    @Test
    void noTextOfAConfidentialPlaceLeadsToItsDoor() {
        for (String text : List.of(
                "Ring at Via Aperta 12",
                "44.49491, 11.34262",
                "https://www.openstreetmap.org/#map=19/44.4949/11.3426")) {
            assertThatThrownBy(() -> create(Drafts.safeHouse().with(parts -> parts.description(text))))
                    .as(text)
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            invalid -> assertThat(invalid.fields())
                                    .extracting(Invalid.Field::field, Invalid.Field::messageKey)
                                    .containsExactly(tuple("description", "entry.address.placeInText")));
        }
        assertThatThrownBy(() -> create(Drafts.safeHouse()
                        .with(parts -> parts.contacts(
                                List.of(EntryContact.of(EntryContact.Kind.WEBSITE, "https://maps.app.goo.gl/AbCdE"))))))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(Invalid.Field::field)
                                .containsExactly("contacts.0"));
    }

    @Test
    void anEditorMaySayThatTheAddressOfAShelterIsAnOffice() {
        EntryView created =
                create(Drafts.safeHouse().with(parts -> parts.publicOffice(true).street(Drafts.STREET)));

        assertThat(created.data().confidential()).isFalse();
        assertThat(created.data().street()).isEqualTo(Drafts.STREET);
        assertThatThrownBy(() -> create(created.data().with(parts -> parts.confidential(true))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void whatBecomesConfidentialLosesItsAddressFromItsHistoryToo() {
        EntryView created = create(Drafts.counsellingCentre());
        EntryView moved = as(
                ANA,
                () -> entries.update(
                        created.id(),
                        created.version(),
                        created.data()
                                .with(parts -> parts.street("Corso Lampara 3")
                                        .description("Until May at " + Drafts.STREET.toUpperCase(Locale.ROOT) + "."))));
        EntryDraft secret = moved.data().with(parts -> parts.confidential(true));

        assertThatThrownBy(() -> as(ANA, () -> entries.update(moved.id(), moved.version(), secret)))
                .as("the description still tells where it was")
                .isInstanceOf(Invalid.class);
        as(ANA, () -> entries.update(moved.id(), moved.version(), secret.with(parts -> parts.description(""))));

        assertThat(entries.get(created.id()).data().street()).isEmpty();
        assertThat(as(ANA, () -> entries.history(created.id())))
                .hasSize(3)
                .allSatisfy(change -> assertThat(change.data().toString())
                        .doesNotContainIgnoringCase("Lanterna")
                        .doesNotContain("Lampara", "70121"));
        for (String column : List.of("street", "postal_code", "description")) {
            assertThat(database.number("select count(*) from directory_entry where lower(" + column
                            + ") like '%lanterna%' or " + column + " like '%Lampara%' or " + column + " = '70121'"))
                    .isZero();
        }
        assertThat(database.number("select count(*) from entry_history where lower(said) like '%lanterna%'"
                        + " or said like '%Lampara%' or said like '%70121%'"))
                .isZero();
    }

    @Test
    void whatStatesShelterLaterLosesItsAddressOnlyKnowingly() {
        EntryView created = create(Drafts.counsellingCentre());
        EntryDraft shelters = created.data().with(parts -> parts.statements(List.of(EntryStatement.yes("S20"))));

        assertThatThrownBy(() -> as(ANA, () -> entries.update(created.id(), created.version(), shelters)))
                .isInstanceOf(Invalid.class);
        EntryView now = as(
                ANA,
                () -> entries.update(
                        created.id(),
                        created.version(),
                        shelters.with(parts -> parts.street("").postalCode(""))));

        assertThat(now.data().confidential()).isTrue();
        assertThat(database.number("select count(*) from entry_history where said like '%Lanterna%'"))
                .isZero();
    }

    @Test
    void theDatabaseItselfHoldsNoAddressOfAConfidentialPlace() {
        long id = create(Drafts.safeHouse()).id();

        for (String address : List.of("street = 'Via Roma 1'", "postal_code = '00100'")) {
            assertThatThrownBy(() -> database.execute("update directory_entry set " + address + " where id = " + id))
                    .rootCause()
                    .hasMessageMatching("(?is).*directory_entry_keeps_secret.*");
        }
    }

    @Test
    void goingBackToAnOldVersionBringsNoErasedAddressBack() {
        EntryView created = create(Drafts.counsellingCentre());
        EntryView secret = as(
                ANA,
                () -> entries.update(
                        created.id(), created.version(), created.data().with(parts -> parts.confidential(true))));
        long first = as(ANA, () -> entries.history(created.id())).getLast().id();

        EntryView back = as(ANA, () -> entries.revert(created.id(), secret.version(), first));
        assertThat(back.data().street()).isEmpty();
        assertThat(back.data().confidential()).isFalse();
    }

    @Test
    void everyChangeStandsInTheHistoryAndCanBeTakenBack() {
        EntryView created = create(Drafts.counsellingCentre().with(parts -> parts.memberOrganisation(70L)));
        EntryView changed = as(DORO, () -> {
            EntryView hers = entries.get(created.id());
            return entries.update(hers.id(), hers.version(), town(hers, "Lecce"));
        });
        List<EntryChange> history = as(CHIARA, () -> entries.history(created.id()));
        assertThat(history).extracting(EntryChange::act).containsExactly(Act.CHANGE, Act.CREATE);
        assertThat(history).extracting(EntryChange::hand).containsExactly(Hand.ORGANISATION, Hand.EDITOR);
        assertThat(history.getFirst().data().town()).isEqualTo("Lecce");

        as(
                CHIARA,
                () -> entries.revert(
                        created.id(), changed.version(), history.getLast().id()));

        assertThat(as(ANA, () -> entries.get(created.id())).data()).isEqualTo(created.data());
        assertThat(as(CHIARA, () -> entries.history(created.id())))
                .extracting(EntryChange::act)
                .containsExactly(Act.REVERT, Act.CHANGE, Act.CREATE);
        assertThatThrownBy(() -> as(
                        CHIARA,
                        () -> entries.revert(
                                created.id(),
                                changed.version(),
                                history.getLast().id())))
                .as("somebody has changed it since")
                .isInstanceOf(Conflict.class);
        assertThat(as(DORO, () -> entries.history(created.id())))
                .as("contacts that are not hers to see are not in her history either")
                .allSatisfy(change -> assertThat(change.data().contacts()).hasSize(3));
    }

    @Test
    void savingWhatIsThereAlreadyChangesNothing() {
        EntryView created = create(Drafts.counsellingCentre());

        EntryView again = as(ANA, () -> entries.update(created.id(), created.version(), created.data()));

        assertThat(again).isEqualTo(created);
        assertThat(as(ANA, () -> entries.history(created.id()))).hasSize(1);
        assertThat(database.number("select count(*) from change_log")).isEqualTo(1);
    }

    @Test
    void aWithdrawnEntryIsGoneUntilItIsRestored() {
        long id = create(Drafts.counsellingCentre()).id();
        withdraw(id);

        assertThatThrownBy(() -> as(ANA, () -> entries.get(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(DORO, () -> entries.getWithdrawn(id))).isInstanceOf(Denied.class);
        assertThat(as(CHIARA, () -> entries.getWithdrawn(id)).name()).isEqualTo("Centro Aurora");

        as(CHIARA, () -> entries.restore(id));
        assertThat(entries.get(id).name()).isEqualTo("Centro Aurora");
        assertThatThrownBy(() -> as(ANA, () -> entries.restore(id))).isInstanceOf(NotFound.class);
        assertThat(as(ANA, () -> entries.history(id)))
                .extracting(EntryChange::act)
                .containsExactly(Act.RESTORE, Act.WITHDRAW, Act.CREATE);
    }

    @Test
    void whatNobodyConfirmsGrowsOld() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        EntrySettings settings = new EntrySettings(12, 24);

        LocalDate longAgo = LocalDate.of(2020, 1, 1);
        LocalDate lately = LocalDate.of(2026, 1, 1);
        assertThat(settings.freshness(LocalDate.of(2025, 11, 22), longAgo, today))
                .isEqualTo(Freshness.VERIFIED);
        assertThat(settings.freshness(LocalDate.of(2025, 11, 21), longAgo, today))
                .isEqualTo(Freshness.AGEING);
        assertThat(settings.freshness(LocalDate.of(2024, 11, 21), longAgo, today))
                .isEqualTo(Freshness.INACTIVE);
        assertThat(settings.freshness(null, longAgo, today)).isEqualTo(Freshness.INACTIVE);
        // Out of an old handbook, but here only since January: nobody has had the time to confirm it.
        assertThat(settings.freshness(null, lately, today)).isEqualTo(Freshness.AGEING);
        assertThat(settings.freshness(LocalDate.of(2012, 11, 1), lately, today)).isEqualTo(Freshness.AGEING);
    }

    @Test
    void theSearchKnowsNoMoreThanEveryReaderOfTheEntry() {
        EntrySearchMapping mapping = portal.get(EntrySearchMapping.class);
        long id = create(Drafts.counsellingCentre()).id();
        long gone = create(EntryDraft.named("Gone")).id();
        withdraw(gone);

        List<SearchDocument> documents = as(Actor.OPERATOR, () -> mapping.load(List.of(id, gone)));
        assertThat(documents).hasSize(1);
        SearchDocument document = documents.getFirst();
        assertThat(document.key()).hasToString("organisation:" + id);
        assertThat(document.topics()).containsExactlyInAnyOrder("S43", "T08", "X04", "C01");
        assertThat(document.profile().names()).containsExactly("CA", "Casa Aurora");
        assertThat(document.toString())
                .contains("555 0100", "Bari")
                .doesNotContain("555 0199", "555 0177", Drafts.STREET, "70121");
        assertThat(as(Actor.OPERATOR, () -> mapping.idsAfter(0, 10))).containsExactly(id);
        assertThatThrownBy(() -> mapping.idsAfter(0, 10)).isInstanceOf(Denied.class);
    }

    @Test
    void fiftyEntriesTakeNoMoreQueriesThanTwo() {
        for (int i = 0; i < 50; i++) {
            create(Drafts.counsellingCentre());
        }
        int before = database.statements();
        assertThat(entries.list(new PageRequest(1, 2)).items()).hasSize(2);
        int forTwo = database.statements() - before;
        assertThat(entries.list(new PageRequest(1, 50)).items())
                .hasSize(50)
                .allSatisfy(line -> assertThat(line.statements()).hasSize(5));

        assertThat(database.statements() - before - forTwo).isEqualTo(forTwo).isLessThanOrEqualTo(8);
    }

    private EntryView create(EntryDraft draft) {
        return as(ANA, () -> entries.create(draft));
    }

    private void withdraw(long id) {
        as(ANA, () -> {
            entries.withdraw(id);
            return id;
        });
    }

    private static EntryDraft town(EntryView entry, String town) {
        return entry.data().with(parts -> parts.town(town));
    }

    private static List<String> roles(EntryView entry) {
        return entry.data().contacts().stream().map(EntryContact::role).toList();
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }
}
