package org.lucerna.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lucerna.web.Documents;
import org.lucerna.web.Journeys;
import org.lucerna.web.Portal.Answer;

/** Originals on their way back to readers. */
public interface FileJourneys extends Journeys {

    private String file(String name, byte[] bytes) {
        return "/api/v1/resources/" + operator().imported(name, bytes, "") + "/file";
    }

    @Test
    default void theOriginalComesBackByteForByteUnderItsOwnName() {
        byte[] original = Documents.pdf("Conférence on the rights of the child");
        String file = file("Été à Genève.pdf", original);

        Answer answer = visitor().get(file);

        assertThat(answer.response().body()).isEqualTo(original);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment; filename=\"Ete a Geneve.pdf\"")
                .endsWith("filename*=UTF-8''%C3%89t%C3%A9%20%C3%A0%20Gen%C3%A8ve.pdf");
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    default void aViewerReadsThePartThatItNeeds() {
        byte[] original = Documents.pdf("One page about ranges", "Another page about ranges");
        String file = file("ranges.pdf", original);

        Answer part = visitor().with("Range", "bytes=100-199").get(file + "?inline=true");
        Answer end = visitor().with("Range", "bytes=-50").get(file);

        assertThat(part.status()).isEqualTo(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes 100-199/" + original.length);
        assertThat(part.response().body()).isEqualTo(Arrays.copyOfRange(original, 100, 200));
        assertThat(part.header("Content-Disposition")).startsWith("inline");
        assertThat(end.response().body())
                .isEqualTo(Arrays.copyOfRange(original, original.length - 50, original.length));
    }

    @Test
    default void aPartBehindTheEndDoesNotExist() {
        byte[] original = Documents.pdf("A short page");
        String file = file("short.pdf", original);

        Answer answer = visitor().with("Range", "bytes=999999-").get(file);

        assertThat(answer.status()).isEqualTo(416);
        assertThat(answer.header("Content-Range")).isEqualTo("bytes */" + original.length);
    }

    @Test
    default void aWebPageIsNeverShownOnOurOwnAddress() {
        String file = file(
                "page.html",
                Documents.text("<html><head><title>Page</title></head><body><p>Outreach on the road, in words.</p>"
                        + "<script>alert(1)</script></body></html>"));

        Answer answer = visitor().get(file + "?inline=true");

        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    default void theTextOfAPageIsReadWithTheWordsOfTheQuestionMarked() {
        long id = operator().imported("pages.pdf", Documents.pdf("First things", "Second things and bilby <b>"), "");
        visitor().hitsOnceThereAre("bilby");

        Answer page = visitor().get("/api/v1/resources/" + id + "/pages/2?q=bilby");

        assertThat(page.json().getString("html")).contains("<mark>bilby</mark>").contains("&lt;b&gt;");
        assertThat(page.json().getJsonArray("words").getString(0)).isEqualTo("bilby");
        assertThat(visitor().get("/api/v1/resources/" + id + "/pages/3").status())
                .isEqualTo(404);
    }
}
