package org.lucerna.testing.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.audit.AuditLine;
import org.lucerna.foundation.audit.AuditLog;
import org.lucerna.foundation.audit.AuditQuery;
import org.lucerna.foundation.audit.AuditTrail;
import org.lucerna.foundation.audit.Whence;
import org.lucerna.foundation.paging.Page;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.privacy.PersonalDataHolder;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/** What the audit log promises, whatever the database. */
abstract class AuditLogContract {

    private static final Actor MARTA = somebody(7, "Marta");

    private TestDatabase database;
    private TestPortal portal;
    private Lamps lamps;
    private AuditTrail trail;

    abstract TestDatabase newDatabase();

    @BeforeEach
    void open() {
        database = newDatabase();
        portal = TestPortal.open(database, List.of(AuditLog.class, Lamps.class));
        lamps = portal.get(Lamps.class);
        trail = portal.get(AuditTrail.class);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void aUseCaseThatSucceedsIsWrittenDown() throws Exception {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Acting.call(
                MARTA,
                () -> Whence.call("192.0.2.0/24", () -> {
                    lamps.light("well", 42);
                    return null;
                }));

        AuditLine line = all().getFirst();
        assertThat(line.at()).isBetween(before, Instant.now());
        assertThat(line.who()).isEqualTo(AuditLine.Who.ACCOUNT);
        assertThat(line.accountId()).isEqualTo(7);
        assertThat(line.name()).isEqualTo("Marta");
        assertThat(line.act()).isEqualTo("light");
        assertThat(line.kind()).isEqualTo("lamp");
        assertThat(line.itemId()).isEqualTo(42);
        assertThat(line.place()).isEqualTo("192.0.2.0/24");
    }

    @Test
    void theResultTellsWhichItemWasMadeAndNothingElseOfIt() {
        lamps.make("the secret of the lamp");

        assertThat(all()).singleElement().satisfies(line -> {
            assertThat(line.itemId()).isEqualTo(41);
            assertThat(line.who()).isEqualTo(AuditLine.Who.VISITOR);
            assertThat(line.accountId()).isNull();
            assertThat(line.place()).isEqualTo(Whence.PORTAL);
            assertThat(line.toString()).doesNotContain("secret");
        });
    }

    @Test
    void whatFailedOrDidNothingOrOnlyReadLeavesNoLine() {
        assertThatThrownBy(() -> lamps.light("badly", 42)).isInstanceOf(IllegalStateException.class);
        lamps.redeem(false);
        lamps.look();
        assertThat(all()).isEmpty();

        lamps.redeem(true);
        assertThat(all()).singleElement().extracting(AuditLine::itemId).isEqualTo(43L);
    }

    @Test
    void aLineIsRolledBackWithWhatItTellsOf() {
        assertThatThrownBy(() -> portal.inTransaction(() -> {
                    lamps.light("well", 42);
                    throw new IllegalStateException("the whole of it failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(all()).isEmpty();
    }

    @Test
    void theLogIsSearchedByPersonActKindAndPeriod() {
        as(MARTA, () -> lamps.light("well", 1));
        as(somebody(8, "100 % Ana_M!"), () -> lamps.light("well", 2));
        as(somebody(9, "100 of Anas"), () -> lamps.make("x"));

        assertThat(found(new AuditQuery("marta", "", "", null, null))).containsExactly(1L);
        assertThat(found(new AuditQuery("8", "", "", null, null))).containsExactly(2L);
        assertThat(found(new AuditQuery("100 % ana_m!", "", "", null, null))).containsExactly(2L);
        assertThat(found(new AuditQuery("%", "", "", null, null))).containsExactly(2L);
        assertThat(found(new AuditQuery("' or 1=1 --", "", "", null, null))).isEmpty();
        assertThat(found(new AuditQuery("", "create", "", null, null))).containsExactly(41L);
        assertThat(found(new AuditQuery("", "light", "lamp", null, null))).containsExactly(2L, 1L);
        assertThat(found(new AuditQuery("", "", "resource", null, null))).isEmpty();
        Instant now = Instant.now();
        assertThat(found(new AuditQuery("", "", "", now.minusSeconds(60), now.plusSeconds(60))))
                .hasSize(3);
        assertThat(found(new AuditQuery("", "", "", now.plusSeconds(60), null))).isEmpty();
        assertThat(found(new AuditQuery("", "", "", null, now.minusSeconds(60))))
                .isEmpty();
        assertThat(reading(trail::listActs)).containsExactly("create", "light");
        assertThat(reading(trail::listKinds)).containsExactly("lamp");
    }

    @Test
    void theNewestComeFirstInSlices() {
        for (int id = 1; id <= 5; id++) {
            lamps.light("well", id);
        }

        Page<AuditLine> second = reading(() -> trail.search(AuditQuery.ALL, new PageRequest(2, 2)));
        assertThat(second.total()).isEqualTo(5);
        assertThat(second.items()).extracting(AuditLine::itemId).containsExactly(3L, 2L);
        assertThat(reading(() -> trail.export(AuditQuery.ALL)))
                .extracting(AuditLine::itemId)
                .containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void whatIsOlderIsForgotten() {
        lamps.light("well", 1);
        database.execute("update audit_log set happened_at = timestamp with time zone '2020-01-01 00:00:00+00'");
        lamps.light("well", 2);

        int forgotten = Acting.as(Actor.OPERATOR, () -> trail.forgetBefore(Instant.parse("2025-01-01T00:00:00Z")));

        assertThat(forgotten).isEqualTo(1);
        assertThat(all()).extracting(AuditLine::itemId).containsExactly(2L);
    }

    @Test
    void whoLeavesIsAFormerMemberFromThenOn() {
        as(MARTA, () -> lamps.light("well", 1));
        as(somebody(8, "Ana"), () -> lamps.light("well", 2));
        PersonalDataHolder holder = portal.get(PersonalDataHolder.class);
        assertThat(portal.inTransaction(() -> holder.export(7)).facts().toString())
                .contains("light")
                .doesNotContain("Ana");

        portal.inTransaction(() -> {
            holder.erase(7);
            return true;
        });

        AuditLine martas = all().getLast();
        assertThat(martas.who()).isEqualTo(AuditLine.Who.FORMER);
        assertThat(martas.accountId()).isNull();
        assertThat(martas.toString()).doesNotContain("Marta");
        assertThat(all().getFirst().name()).isEqualTo("Ana");
        assertThat(portal.inTransaction(() -> holder.export(7)).isEmpty()).isTrue();
    }

    @Test
    void nobodyReadsTheLogWithoutThePermission() {
        assertThatThrownBy(() -> trail.search(AuditQuery.ALL, new PageRequest(1, 1)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> Acting.as(MARTA, () -> trail.export(AuditQuery.ALL)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void aNameOfAnyLengthHasRoom() {
        as(somebody(7, "ö".repeat(5000)), () -> lamps.light("well", 1));

        assertThat(all().getFirst().name()).hasSize(200);
    }

    private List<AuditLine> all() {
        return reading(() -> trail.export(AuditQuery.ALL));
    }

    private List<Long> found(AuditQuery query) {
        return reading(() -> trail.search(query, new PageRequest(1, 100))).items().stream()
                .map(AuditLine::itemId)
                .toList();
    }

    private static <T> T reading(java.util.function.Supplier<T> work) {
        return Acting.as(Actor.OPERATOR, work);
    }

    private static void as(Actor actor, Runnable work) {
        Acting.as(actor, () -> {
            work.run();
            return true;
        });
    }

    private static Actor somebody(long id, String name) {
        return new Actor(id, name, Set.of(Permission.ANYONE), Set.of(Audience.PUBLIC));
    }
}
