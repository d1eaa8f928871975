package org.lucerna.directory.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lucerna.directory.entry.People.ANA;
import static org.lucerna.directory.entry.People.BRAM;
import static org.lucerna.directory.entry.People.CHIARA;
import static org.lucerna.directory.entry.People.DORO;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucerna.directory.entry.Drafts;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryName;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.entry.Stated;
import org.lucerna.directory.exchange.Flaw;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.text.Language;

/** What becomes of the rows of a file: what is new, what is merged, what is refused, and for whom. */
interface RowsContract extends Importing {

    @Test
    default void aDryRunTellsWhatWouldComeAndChangesNothing() throws Exception {
        ImportReport plan = plan("name,country,town\nCentro Aurora,IT,Bari\nHerberge,Germany,Köln\n");

        assertThat(plan.count(Outcome.CREATED)).isEqualTo(2);
        assertThat(plan.lines()).extracting(ImportLine::row).containsExactly(2, 3);
        assertThat(all()).isEmpty();
    }

    @Test
    default void whatWasShownIsDone() throws Exception {
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
    default void aCountryIsKnownByTheNamesThatPeopleWrite() throws Exception {
        take("name,country\nA,Turkey\nB,Türkiye\nC,Bosnia and Herzegovina\nD,The Netherlands\nE,UK\nF,Österreich\n");

        assertThat(all()).extracting(view -> view.data().country()).containsExactly("TR", "TR", "BA", "NL", "GB", "AT");
    }

    @Test
    default void theSameFileTwiceChangesNothing() throws Exception {
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
    default void aRowIsMergedWithTheEntryOfItsNameAndCountry() throws Exception {
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
    default void aRowIsMergedWithTheEntryOfItsWebsite() throws Exception {
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
    default void aRowThatNamesItsEntryReplacesWhatItSaysAndNothingElse() throws Exception {
        EntryView known = create(Drafts.counsellingCentre());

        take("id,name,languages,town\n" + known.id() + ",Centro Alba,fr,\n");

        EntryDraft said = all().getFirst().data();
        assertThat(said.name()).isEqualTo("Centro Alba");
        assertThat(said.languages()).containsExactly(Language.FRENCH);
        assertThat(said.town()).as("an empty cell says nothing").isEqualTo("Bari");
    }

    @Test
    default void anOlderListFillsGapsAndContradictsNobody() throws Exception {
        create(Drafts.counsellingCentre()); // verified in 2026

        take("name,country,description,cost,verified_on\nCentro Aurora,IT,Closed long ago,paid,2012\n");
        EntryDraft said = all().getFirst().data();
        assertThat(said.cost()).isEqualTo("free of charge");
        assertThat(said.verifiedOn()).hasToString("2026-03-01");
        assertThat(said.description()).startsWith("Advice");
    }

    @Test
    default void eachBadRowIsToldWithColumnAndReasonAndTheOthersComeIn() throws Exception {
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
    default void ofSeveralEntriesNobodyIsChosen() throws Exception {
        create(EntryDraft.named("Caritas").with(parts -> parts.country("IT").town("Roma")));
        create(EntryDraft.named("Caritas").with(parts -> parts.country("IT").town("Bari")));

        ImportReport report = take("name,country,town,cost\nCaritas,IT,,free\nCaritas,AT,,free\n");

        assertThat(flaws(report, 2)).containsExactly(new Flaw("name", "directoryImport.severalEntries"));
        assertThat(report.count(Outcome.CREATED))
                .as("the one of another country")
                .isEqualTo(1);
    }

    @Test
    default void whoEditsACountryImportsForItAlone() throws Exception {
        String file = "name,country\nCasa,IT\nHaus,DE\n";

        ImportReport report = as(CHIARA, () -> run(file, true));

        assertThat(report.count(Outcome.CREATED)).isEqualTo(1);
        assertThat(flaws(report, 3)).containsExactly(new Flaw("country", "entry.country.notYours"));
        assertThatThrownBy(() -> as(DORO, () -> run(file, true))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(DORO, () -> run(file, false))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(BRAM, () -> run(file, false))).isInstanceOf(Denied.class);
    }

    @Test
    default void anImportThatWasCutShortGoesOnWithTheSameFile() throws Exception {
        StringBuilder file = new StringBuilder("name,country\n");
        for (int row = 0; row < 250; row++) {
            file.append("Organisation ").append(row).append(",IT\n");
        }
        Path whole = file(file.toString().getBytes(StandardCharsets.UTF_8));
        Path cut = file(file.substring(0, file.length() / 2).getBytes(StandardCharsets.UTF_8));
        as(ANA, () -> imports().apply(cut, PORTAL, LIMITS, unused -> {}));
        int first = (int) database().number("select count(*) from directory_entry");

        ImportReport report = as(ANA, () -> imports().apply(whole, PORTAL, LIMITS, unused -> {}));

        assertThat(first).isBetween(100, 200);
        assertThat(report.count(Outcome.CREATED) + first)
                .as("the cut row's name was another")
                .isBetween(250, 251);
    }

    @Test
    default void aHundredNewRowsCostTheSameFewStatements() throws Exception {
        int first = statements(() -> run(rows("First", 100), true));
        int second = statements(() -> run(rows("Second", 200), true)) / 2;

        assertThat(first)
                .as("three or so for each row: its names, what it states, how it is reached")
                .isLessThan(350);
        assertThat(second).isLessThanOrEqualTo(first);
    }

    private static String rows(String name, int count) {
        StringBuilder table = new StringBuilder("name,acronym,country,services,languages,phone,website\n");
        for (int row = 0; row < count; row++) {
            table.append(name + " organisation " + row + "," + name.charAt(0) + row + ",IT,S43; S28,it; en,080 " + row
                    + ",https://" + name + row + ".example\n");
        }
        return table.toString();
    }
}
