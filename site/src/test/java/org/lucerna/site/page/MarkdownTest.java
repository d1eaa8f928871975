package org.lucerna.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[click](javascript:alert(1))",
                "[click](data:text/html;base64,PHNjcmlwdD4=)",
                "<a href='javascript:alert(1)'>x</a>",
                "![x](https://elsewhere.example/pixel.png)",
                "<style>body{display:none}</style>",
                "<iframe src=//elsewhere.example></iframe>",
                "[x](https://a.example \"onmouseover=alert(1)\")"
            })
    void nothingThatIsWrittenRunsOrLoadsAnything(String hostile) {
        assertThat(Markdown.toHtml(hostile))
                .doesNotContain("<script", "<img", "<iframe", "<style", "href=\"javascript", "href=\"data", "title=");
    }

    @Test
    void headingsBeginBelowThePagesTitle() {
        assertThat(Markdown.toHtml("# One\n\n###### Six")).contains("<h2>One</h2>", "<h6>Six</h6>");
    }

    @Test
    void linksOfThePortalAndNumbersToCallStay() {
        assertThat(Markdown.toHtml("[apply](join) **[112](tel:112)**"))
                .contains("href=\"join\"")
                .contains("href=\"tel:112\"")
                .contains("<strong>");
    }
}
