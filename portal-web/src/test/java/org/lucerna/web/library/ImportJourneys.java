package org.lucerna.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.lucerna.web.Documents;
import org.lucerna.web.Journeys;
import org.lucerna.web.Portal;
import org.lucerna.web.Portal.Answer;

/** Files on their way into the library. */
public interface ImportJourneys extends Journeys {

    @Test
    default void whatTheSenderKnowsWinsOverWhatTheFileSays() {
        long id = operator()
                .imported(
                        "flyer.txt",
                        Documents.text("Helpline cards for bus stations, in plain words for people on the road."),
                        "{\"title\":\"Helpline cards\",\"authors\":[\"Novak, Petra\"],\"countries\":[\"HR\"],\"year\":2014}");

        JsonObject record = visitor().get("/api/v1/resources/" + id).json();

        assertThat(record.getString("title")).isEqualTo("Helpline cards");
        assertThat(record.getJsonArray("authors").getString(0)).isEqualTo("Novak, Petra");
        assertThat(record.getJsonObject("file").getString("fileName")).isEqualTo("flyer.txt");
    }

    @Test
    default void theSameBytesTwiceAreADuplicateOfTheFirst() {
        byte[] leaflet =
                Documents.text("A leaflet on rights at work, printed in twelve languages for harvest workers.");
        long first = operator().imported("leaflet.txt", leaflet, "");

        JsonObject again = operator()
                .upload("copy of leaflet.txt", leaflet, "")
                .json()
                .getJsonArray("files")
                .getJsonObject(0);

        assertThat(again.getString("outcome")).isEqualTo("duplicate");
        assertThat(again.getJsonNumber("id").longValue()).isEqualTo(first);
    }

    @Test
    default void aRefusedFileIsToldWhyInTheSendersLanguage() {
        Portal hans = operator().with("Accept-Language", "de");

        JsonObject empty = hans.upload("leer.pdf", new byte[0], "")
                .json()
                .getJsonArray("files")
                .getJsonObject(0);

        assertThat(empty.getString("outcome")).isEqualTo("refused");
        assertThat(empty.getString("reason")).contains("Datei").contains("leer");
    }

    @Test
    default void aVisitorCannotImport() {
        Answer answer = visitor().upload("flyer.txt", Documents.text("A flyer that nobody asked for."), "");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    default void aFileAboveTheLimitIsRefusedWithASentence() {
        Answer answer = operator().upload("huge.txt", new byte[3 * 1024 * 1024], "");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().getString("detail")).contains("2 MB");
    }

    @Test
    default void aNameWithAPathInItIsOnlyAName() {
        long id = operator()
                .imported(
                        "../../../etc/passwd.txt",
                        Documents.text("Minutes of a meeting on cooperation between drop-in centres."),
                        "");

        assertThat(visitor()
                        .get("/api/v1/resources/" + id)
                        .json()
                        .getJsonObject("file")
                        .getString("fileName"))
                .isEqualTo("passwd.txt");
    }

    @Test
    default void metadataThatNobodyCanReadIsToldAndNothingIsImported() {
        byte[] note = Documents.text("A note on interpreters in first interviews.");

        assertThat(operator().upload("note.txt", note, "{\"title\":").status()).isEqualTo(400);
        assertThat(operator()
                        .upload("note.txt", note, "{\"kind\":\"sculpture\"}")
                        .status())
                .isEqualTo(422);
        assertThat(operator()
                        .upload("note.txt", note, "")
                        .json()
                        .getJsonArray("files")
                        .getJsonObject(0)
                        .getString("outcome"))
                .as("neither try has left anything")
                .isEqualTo("imported");
    }

    @Test
    default void anUploadWithoutAFileIsToldWhatIsMissing() {
        Answer answer = operator().post("/api/v1/imports", "{}");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(operator().get("/api/v1/imports").status()).isEqualTo(405);
    }
}
