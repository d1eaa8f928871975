package org.lucerna.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentDispositionTest {

    @Test
    void aNameCannotEndTheHeaderOrBeginAnother() {
        String header = ContentDisposition.of("a\"; filename=\"evil.exe\r\nSet-Cookie: x=1", "application/pdf", false);

        assertThat(header)
                .doesNotContain("\r", "\n")
                .isEqualTo("attachment; filename=\"a__ filename__evil.exe__Set-Cookie_ x_1\"; "
                        + "filename*=UTF-8''a%22%3B%20filename%3D%22evil.exe%0D%0ASet-Cookie%3A%20x%3D1");
    }

    @Test
    void aNameInAnyScriptIsKept() {
        assertThat(ContentDisposition.of("Справочник.pdf", "application/pdf", false))
                .endsWith("filename*=UTF-8''%D0%A1%D0%BF%D1%80%D0%B0%D0%B2%D0%BE%D1%87%D0%BD%D0%B8%D0%BA.pdf");
    }

    @Test
    void onlyWhatRunsNothingIsShownInline() {
        assertThat(ContentDisposition.of("a.pdf", "application/pdf", true)).startsWith("inline");
        assertThat(ContentDisposition.of("a.txt", "text/plain; charset=UTF-8", true))
                .startsWith("inline");
        assertThat(ContentDisposition.of("a.html", "text/html", true)).startsWith("attachment");
        assertThat(ContentDisposition.of("a.svg", "image/svg+xml", true)).startsWith("attachment");
        assertThat(ContentDisposition.of("a.xhtml", "application/xhtml+xml", true))
                .startsWith("attachment");
    }
}
