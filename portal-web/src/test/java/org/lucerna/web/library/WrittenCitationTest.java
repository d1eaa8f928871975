package org.lucerna.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.access.Audience;
import org.lucerna.library.resource.ResourceKind;
import org.lucerna.library.resource.ResourceView;

class WrittenCitationTest {

    private static final String ADDRESS = "https://lucerna.example/en/library/7";

    @Test
    void namesWhoWhenWhatAndWhere() {
        assertThat(WrittenCitation.of(record(List.of("Kovač, Mira", "Berg, Jonas"), "Casa Aurora", 2019), ADDRESS))
                .isEqualTo("Kovač, Mira; Berg, Jonas (2019). Recovery first. Casa Aurora. " + ADDRESS);
    }

    @Test
    void anOrganisationStandsForItsAuthors() {
        assertThat(WrittenCitation.of(record(List.of(), "Casa Aurora", 2019), ADDRESS))
                .isEqualTo("Casa Aurora (2019). Recovery first. " + ADDRESS);
    }

    @Test
    void aTitleCanStandAlone() {
        assertThat(WrittenCitation.of(record(List.of(), null, null), ADDRESS)).isEqualTo("Recovery first. " + ADDRESS);
    }

    private static ResourceView record(List<String> authors, @Nullable String organisation, @Nullable Integer year) {
        return new ResourceView(
                7,
                1,
                ResourceKind.PUBLICATION,
                null,
                "Recovery first",
                authors,
                organisation,
                "",
                List.of(),
                List.of(),
                null,
                year,
                Audience.PUBLIC,
                null,
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
