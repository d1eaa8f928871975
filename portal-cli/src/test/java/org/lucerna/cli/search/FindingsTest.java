package org.lucerna.cli.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void aHitIsTitleWhatItIsPassagesWithPagesAndWhereToReadOn() {
        String answer = """
                {"total":1,"didYouMean":"coffee","hits":[{"title":"Meeting in Antwerp","kind":"publication","type":null,
                "language":"en","year":2012,"url":"/en/library/3",
                "passages":[{"page":4,"html":"<mark>coffee</mark> &amp; <mark>cookies</mark>\\n at ten"}]}]}""";
        StringWriter printed = new StringWriter();
        new Findings(Json.createReader(new StringReader(answer)).readObject(), URI.create("http://localhost:8080"))
                .print("cofee", new PrintWriter(printed, true));
        assertThat(printed.toString().lines())
                .containsExactly(
                        "1 found for cofee",
                        "Did you mean: coffee",
                        "",
                        "Meeting in Antwerp",
                        "  publication · en · 2012",
                        "  p. 4  *coffee* & *cookies* at ten",
                        "  http://localhost:8080/en/library/3");
    }

    @Test
    void aTextThatTalksAboutMarkupStaysAsItWas() {
        assertThat(Findings.text("&lt;mark&gt; &amp;lt;")).isEqualTo("<mark> &lt;");
    }
}
