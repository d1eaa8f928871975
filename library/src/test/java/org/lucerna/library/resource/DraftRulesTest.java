package org.lucerna.library.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Year;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.problem.Invalid;

class DraftRulesTest {

    @Test
    void aCarefulDraftMayStand() {
        assertThatCode(() -> DraftRules.check(Drafts.shelterHandbook(), People.ANA))
                .doesNotThrowAnyException();
    }

    @Test
    void everyFieldThatBreaksARuleIsNamedAtOnce() {
        ResourceDraft draft = new ResourceDraft(
                ResourceKind.POLICY,
                "P01",
                "  \t ",
                List.of("x".repeat(201)),
                "x".repeat(301),
                "x".repeat(10_001),
                List.of("P04", "D07"),
                List.of("IT", "Italy"),
                null,
                Year.now().getValue() + 2,
                Audience.group(7),
                "www.example.org",
                "x".repeat(1_001));

        assertThatThrownBy(() -> DraftRules.check(draft, People.ANA))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(Invalid.Field::field, Invalid.Field::messageKey)
                                .containsExactlyInAnyOrder(
                                        tuple("title", "resource.title.missing"),
                                        tuple("authors", "resource.text.tooLong"),
                                        tuple("organisation", "resource.text.tooLong"),
                                        tuple("summary", "resource.text.tooLong"),
                                        tuple("rights", "resource.text.tooLong"),
                                        tuple("type", "resource.type.unknown"),
                                        tuple("topics", "resource.topic.unknown"),
                                        tuple("countries", "resource.country.unknown"),
                                        tuple("year", "resource.year.outOfRange"),
                                        tuple("sourceUrl", "resource.sourceUrl.notAnAddress"),
                                        tuple("audience", "resource.audience.notYours")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "https:", "https://", "//example.org", "a b"})
    void aSourceThatIsNoWebAddressIsRefused(String url) {
        ResourceDraft draft = Drafts.shelterHandbook();
        ResourceDraft withUrl = new ResourceDraft(
                draft.kind(),
                draft.type(),
                draft.title(),
                draft.authors(),
                draft.organisation(),
                draft.summary(),
                draft.topics(),
                draft.countries(),
                draft.language(),
                draft.year(),
                draft.audience(),
                url,
                draft.rights());

        assertThatThrownBy(() -> DraftRules.check(withUrl, People.ANA)).isInstanceOf(Invalid.class);
    }

    @Test
    void whatAFileSaysOfItselfFitsAfterCutting() {
        ResourceDraft draft = new ResourceDraft(
                ResourceKind.PUBLICATION,
                null,
                "𝕃".repeat(400),
                Collections.nCopies(1, "y".repeat(300)),
                "z".repeat(400),
                "w".repeat(20_000),
                List.of(),
                List.of(),
                null,
                null,
                Audience.PUBLIC,
                null,
                null);

        ResourceDraft cut = draft.cutToFit();
        assertThatCode(() -> DraftRules.check(cut, People.ANA)).doesNotThrowAnyException();
        assertThat(cut.title()).hasSize(500).endsWith("𝕃");
    }

    @Test
    void textsAreTidiedWhateverTheirOrigin() {
        ResourceDraft draft = new ResourceDraft(
                ResourceKind.PUBLICATION,
                " ",
                "  Running\0 a\n\tshelter\uD800 ",
                List.of(" Rosa  Lind ", "", "Rosa Lind"),
                " ",
                "First line\r\nsecond\u0007 line  ",
                List.of(),
                List.of(),
                null,
                null,
                Audience.PUBLIC,
                "",
                null);

        assertThat(draft.title()).isEqualTo("Running a shelter");
        assertThat(draft.authors()).containsExactly("Rosa Lind");
        assertThat(draft.summary()).isEqualTo("First line\nsecond  line");
        assertThat(draft.type()).isNull();
        assertThat(draft.sourceUrl()).isNull();
    }
}
