package org.lucerna.directory.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lucerna.directory.entry.People.ANA;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucerna.directory.entry.Drafts;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryTables;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.exchange.ExportFilter;
import org.lucerna.directory.exchange.Flaw;
import org.lucerna.directory.exchange.hsds.HsdsWriter;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.vocabulary.Vocabulary;

/** What goes out, what of it comes back, and what it costs. */
interface WayOutContract extends Importing {

    @Test
    default void whatGoesOutComesBackAndChangesNothing() throws Exception {
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
    default void organizationsOfAnotherPortalComeIn() throws Exception {
        HsdsWriter other = new HsdsWriter(URI.create("https://other.example"), Vocabulary.current());
        EntryView centre = create(Drafts.counsellingCentre());
        String page = "{\"total_items\":2,\"contents\":[" + other.organization(centre, true) + ","
                + other.service(centre) + "]}";
        EntryTables.empty(database());

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
    default void aSliceCostsTheSameFewStatementsHoweverLongItIs() throws Exception {
        StringBuilder file = new StringBuilder("name,country,languages,phone,services\n");
        for (int row = 0; row < 60; row++) {
            file.append("Organisation ").append(row).append(",IT,it;en,080 555,S43\n");
        }
        take(file.toString());

        int few = statements(() -> export().list(ExportFilter.ALL, new PageRequest(1, 5)));
        int many = statements(() -> export().list(ExportFilter.ALL, new PageRequest(1, 60)));

        assertThat(many).isEqualTo(few).isLessThan(12);
    }

    @Test
    default void anExportIsNarrowedByWhatEntriesSay() throws Exception {
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
        assertThat(as(ANA, () -> export().listAfter(ExportFilter.ALL, centre.id(), 10)))
                .extracting(EntryView::id)
                .containsExactly(house.id());
    }
}
