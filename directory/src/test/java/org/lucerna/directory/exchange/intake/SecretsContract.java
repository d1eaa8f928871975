package org.lucerna.directory.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lucerna.directory.entry.People.BRAM;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucerna.directory.entry.Drafts;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.exchange.ExportFilter;
import org.lucerna.directory.exchange.Flaw;
import org.lucerna.foundation.paging.PageRequest;

/** What no file tells or takes away: where people hide, and contacts that are not for everybody. */
interface SecretsContract extends Importing {

    @Test
    default void aReaderOfLessTakesLessAlongAndBringsNothingBack() throws Exception {
        create(Drafts.counsellingCentre());
        String members = as(
                BRAM,
                () -> asTable(
                        export().list(ExportFilter.ALL, new PageRequest(1, 100)).items(), BRAM));

        assertThat(members).contains("On call at night").doesNotContain("Police liaison");
        take(members);

        assertThat(all().getFirst().data()).isEqualTo(Drafts.counsellingCentre());
    }

    @Test
    default void aSheltersAddressStaysOutside() throws Exception {
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
    default void noFileOpensASecretPlace() throws Exception {
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
}
