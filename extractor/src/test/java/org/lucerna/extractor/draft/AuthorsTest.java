package org.lucerna.extractor.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user",
                "Admin",
                "administrator",
                "Windows User",
                "Utente Windows",
                "python-docx",
                "Microsoft Office",
                "jdoe",
                "Acer",
                "LibreOffice 7.4",
                "maria.rossi@example.org",
                "-",
                "Mozilla/5.0 (X11; Linux x86_64)"
            })
    void programsAndAccountsAreNobody(String name) {
        assertThat(Authors.clean(List.of(name))).isEmpty();
    }

    @Test
    void aListIsSplitAndNobodyIsNamedTwice() {
        assertThat(Authors.clean(List.of("Jane Doe; John Roe", "jane doe", "Ann Poe and Bill Coe")))
                .containsExactly("Jane Doe", "John Roe", "Ann Poe", "Bill Coe");
        assertThat(Authors.clean(List.of("Jane Doe, John Roe"))).containsExactly("Jane Doe", "John Roe");
        assertThat(Authors.clean(List.of("Doe, Jane"))).containsExactly("Doe, Jane");
    }

    @Test
    void thoseWhomTheFirstPageNamesAreFound() {
        assertThat(Authors.findPrinted("Report\nAuthors: Jane Doe (KU), Pien van de Ven\nJohn Roe\nVersion: 1"))
                .containsExactly("Jane Doe", "Pien van de Ven", "John Roe");
        assertThat(Authors.findPrinted("The authors: they met in the spring.")).isEmpty();
    }
}
