package org.lucerna.directory.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lucerna.directory.entry.EntryDraft;

/** What the demonstration set's organisations have to be: real, old news, and silent about where people are sheltered. */
class DemoTableTest {

    @Test
    void everyRowComesInAsItStands() {
        assertThat(DemoTable.rows()).hasSizeGreaterThan(80).allSatisfy(row -> {
            assertThat(row.flaws()).as(row.draft().name()).isEmpty();
            assertThat(row.notes()).as(row.draft().name()).isEmpty();
        });
    }

    @Test
    void everyOrganisationIsOldNewsFromASource() {
        assertThat(DemoTable.drafts().stream().map(EntryDraft::name)).doesNotHaveDuplicates();
        assertThat(DemoTable.drafts()).allSatisfy(organisation -> {
            assertThat(organisation.source()).isNotBlank();
            assertThat(organisation.verifiedOn()).isIn(null, LocalDate.of(2012, 11, 30));
            assertThat(organisation.description()).endsWith(".");
        });
    }

    @Test
    void whereSomebodyIsShelteredIsNeverTold() {
        assertThat(DemoTable.drafts().stream().filter(EntryDraft::shelters))
                .isNotEmpty()
                .allSatisfy(organisation -> {
                    assertThat(organisation.confidential())
                            .as(organisation.name())
                            .isTrue();
                    assertThat(organisation.town() + organisation.street() + organisation.postalCode())
                            .as(organisation.name())
                            .isEmpty();
                });
        assertThat(DemoTable.drafts().stream().filter(EntryDraft::confidential)).allMatch(EntryDraft::shelters);
    }
}
