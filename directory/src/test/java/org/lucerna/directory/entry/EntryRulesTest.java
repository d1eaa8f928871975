package org.lucerna.directory.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lucerna.directory.entry.EntryContact.Kind;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.problem.Invalid;

class EntryRulesTest {

    @Test
    void aCarefulDraftMayStand() {
        assertThatCode(() -> check(Drafts.counsellingCentre())).doesNotThrowAnyException();
    }

    @Test
    void everyFieldThatBreaksARuleIsNamedAtOnce() {
        EntryDraft draft = EntryParts.named(" \t ")
                .type("S01")
                .description("x".repeat(5_001))
                .country("Italy")
                .town("x".repeat(201))
                .confidential(true)
                .publicOffice(true)
                .statements(List.of(EntryStatement.yes("A02"), EntryStatement.yes("S01"), EntryStatement.no("S01")))
                .areas(List.of(EntryArea.country("*"), new EntryArea("*", "the north"), EntryArea.country("Europe")))
                .contacts(List.of(
                        EntryContact.of(Kind.EMAIL, "nobody"),
                        new EntryContact(Kind.PHONE, "", "+32 3 555 01 00", List.of(), "", Audience.group(9))))
                .audience(Audience.group(7))
                .verifiedOn(LocalDate.now().plusYears(1))
                .draft();

        assertThatThrownBy(() -> check(draft))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(Invalid.Field::field, Invalid.Field::messageKey)
                                .containsExactlyInAnyOrder(
                                        tuple("names", "entry.name.missing"),
                                        tuple("type", "entry.type.unknown"),
                                        tuple("description", "resource.text.tooLong"),
                                        tuple("country", "resource.country.unknown"),
                                        tuple("town", "resource.text.tooLong"),
                                        tuple("confidential", "entry.confidential.eitherOr"),
                                        tuple("statements", "entry.statement.unknown"),
                                        tuple("areas.1", "entry.area.anywhere"),
                                        tuple("areas.2", "resource.country.unknown"),
                                        tuple("contacts.0", "entry.contact.notAMail"),
                                        tuple("contacts.1", "resource.audience.notYours"),
                                        tuple("audience", "resource.audience.notYours"),
                                        tuple("verifiedOn", "entry.verifiedOn.future")));
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE,+39 0861 796666",
        "PHONE,(+32) 3/555.01-00",
        "PHONE,+40 212 532 904 ext. 12",
        "HOTLINE,116 016",
        "EMAIL,help.desk+night@aurora.example",
        "WEBSITE,www.aurora.example/it",
        "FORM,https://aurora.example/write?to=us",
        "MESSAGING,Signal: aurora.01"
    })
    void waysToReachSomebodyAreTakenAsPeopleWriteThem(Kind kind, String value) {
        assertThatCode(() -> check(with(kind, value))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE,call us",
        "PHONE,+39",
        "HOTLINE,javascript:alert(1)",
        "EMAIL,a@b",
        "EMAIL,'a@b.example, c@d.example'",
        "EMAIL,'Rosa <rosa@aurora.example>'",
        "WEBSITE,javascript:alert(1)",
        "WEBSITE,https://",
        "FORM,https://bank.example@evil.example/"
    })
    void whatReachesNobodyIsRefused(Kind kind, String value) {
        assertThatThrownBy(() -> check(with(kind, value))).isInstanceOf(Invalid.class);
    }

    @Test
    void aConfidentialPlaceIsNotToldInAnyOtherText() {
        EntryDraft secret = Drafts.safeHouse();
        String told = "Ring twice at via della lanterna 12, please";
        List<EntryDraft> telling = List.of(
                secret.with(parts -> parts.description(told)),
                secret.with(parts -> parts.openingHours(told)),
                secret.with(parts -> parts.networks(List.of("Lights", told))),
                secret.with(parts -> parts.verifiedBy(told)),
                secret.with(parts ->
                        parts.contacts(List.of(EntryContact.of(Kind.WEBSITE, "house.example/via-della-lanterna-12")))),
                secret.with(parts -> parts.town(told)),
                secret.with(parts -> parts.names(List.of(new EntryName(told, null, EntryName.Kind.NAME)))),
                secret.with(parts -> parts.contacts(
                        List.of(new EntryContact(Kind.PHONE, told, "+39 0861 1234", List.of(), "", Audience.PUBLIC)))),
                secret.with(parts -> parts.contacts(List.of(EntryContact.of(Kind.MESSAGING, told)))));

        assertThat(telling)
                .allSatisfy(draft -> assertThatThrownBy(
                                () -> EntryRules.check(draft, People.ANA, Set.of(Drafts.STREET), Optional.empty()))
                        .isInstanceOf(Invalid.class));
    }

    @Test
    void aConfidentialPlaceIsNotToldEvenIfNobodyEverGaveItsStreet() {
        EntryDraft secret = Drafts.safeHouse();
        assertThatThrownBy(() -> check(secret.with(parts -> parts.cost("free, in via Nascosta 4"))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> check(secret.with(parts -> parts.description("At 42.65821, 13.70412."))))
                .isInstanceOf(Invalid.class);
        assertThatCode(() -> check(secret.with(parts -> parts.openingHours("via our hotline 24/7"))))
                .doesNotThrowAnyException();
    }

    @Test
    void theMarkForgetsTheStreetOnlyWhereNoOtherTextTellsIt() {
        EntryParts telling = EntryParts.of(Drafts.safeHouse())
                .street("Piața Unirii 5")
                .confidential(true)
                .description("Ask at PIATA  UNIRII, 5");
        assertThatThrownBy(() -> EntryRules.silent(telling))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(Invalid.Field::field)
                                .containsExactly("description"));

        EntryDraft silent = EntryRules.silent(
                EntryParts.of(Drafts.safeHouse()).street("Piața Unirii 5").confidential(true));
        assertThat(silent.street()).isEmpty();
        assertThat(silent.confidential()).isTrue();
    }

    @Test
    void whatHistoryKeepsIsReadAsItWasWritten() {
        assertThat(EntryJson.read(EntryJson.written(Drafts.counsellingCentre())))
                .isEqualTo(Drafts.counsellingCentre());
        assertThat(EntryJson.read(EntryJson.written(Drafts.safeHouse()))).isEqualTo(Drafts.safeHouse());
    }

    private static EntryDraft with(Kind kind, String value) {
        return Drafts.counsellingCentre().with(parts -> parts.contacts(List.of(EntryContact.of(kind, value))));
    }

    private static void check(EntryDraft draft) {
        EntryRules.check(draft, People.ANA, Set.of(), Optional.empty());
    }
}
