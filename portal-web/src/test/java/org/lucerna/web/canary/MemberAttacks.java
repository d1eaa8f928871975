package org.lucerna.web.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.lucerna.web.Portal;
import org.lucerna.web.Portal.Answer;
import org.lucerna.web.Wire;

/** What somebody tries who is signed in and means harm, or whose browser another site has in its hands. */
interface MemberAttacks {

    Portal person(Reader reader) throws URISyntaxException;

    /** A new session of this person, beside the one they have. */
    Portal signedInAgain(Reader reader) throws URISyntaxException;

    @Test
    @Order(20)
    default void theFormTokenOfAnotherSessionOpensNothing() throws URISyntaxException {
        String record = "{\"title\":\"By somebody else's hand\"}";
        Portal editor = person(Reader.EDITOR);
        String stranger = formToken(person(Reader.MEMBER));
        Portal later = signedInAgain(Reader.EDITOR);

        assertThat(editor.post("/api/v1/resources", record).status())
                .as("no token")
                .isEqualTo(403);
        assertThat(editor.with("X-CSRF-Token", "")
                        .post("/api/v1/resources", record)
                        .status())
                .isEqualTo(403);
        assertThat(editor.with("X-CSRF-Token", stranger)
                        .post("/api/v1/resources", record)
                        .status())
                .as("a member's token")
                .isEqualTo(403);
        assertThat(later.with("X-CSRF-Token", formToken(editor))
                        .post("/api/v1/resources", record)
                        .status())
                .as("the token of the same person's other session")
                .isEqualTo(403);
        editor.submit("/sign-out", Map.of("lang", "en", "csrf", stranger));
        assertThat(editor.with("X-CSRF-Token", formToken(editor))
                        .post("/api/v1/resources", record)
                        .status())
                .as("their own")
                .isEqualTo(201);
    }

    @Test
    @Order(21)
    default void aTokenDiesWithItsSession() throws URISyntaxException {
        Portal editor = signedInAgain(Reader.EDITOR);
        String token = formToken(editor);
        editor.submit("/sign-out", Map.of("lang", "en", "csrf", token));

        Answer late = editor.with("X-CSRF-Token", token).post("/api/v1/resources", "{\"title\":\"Too late\"}");

        assertThat(late.status()).isEqualTo(401);
        assertThat(editor.get("/en/").text()).doesNotContain("name=\"csrf\" value=\"" + token);
    }

    @Test
    @Order(22)
    default void aSessionThatAnAttackerChoseIsNobodys() throws URISyntaxException {
        for (String chosen :
                new String[] {"lucerna=chosen", "lucerna=" + "A".repeat(43), "JSESSIONID=chosen", "lucerna=\"\""}) {
            Portal victim = person(Reader.VISITOR).with("Cookie", chosen);
            assertThat(victim.get("/api/v1/state").status()).as(chosen).isEqualTo(401);
            assertThat(victim.get("/en/").status()).isEqualTo(200);
        }
        String before = cookie(person(Reader.EDITOR));
        assertThat(cookie(signedInAgain(Reader.EDITOR))).isNotEqualTo(before);
    }

    @Test
    @Order(23)
    default void filesFromSomebodyWhoMaySendNoneAreNotTakenIn() throws URISyntaxException {
        for (String path : new String[] {"/en/about", "/en/library/import", "/api/v1/imports", "/sign-out"}) {
            Portal member = person(Reader.MEMBER);
            try (Wire wire = new Wire(member.address())) {
                // A hundred megabytes are announced and never sent: only whoever waits for them goes without an answer.
                String answer = wire.say(
                                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: "
                                        + cookie(member)
                                        + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000000\r\n\r\n"
                                        + "--b\r\nContent-Disposition: form-data; name=\"x\"; filename=\"x\"\r\n\r\nxxxx")
                        .answer();
                assertThat(answer).as(path).matches("(?s)HTTP/1.1 (403|413).*");
            }
        }
    }

    @Test
    @Order(24)
    default void whatAMemberMayNotDoIsDeniedWhateverTheyAskWith() throws URISyntaxException {
        Portal member = person(Reader.MEMBER);
        Portal withToken = member.with("X-CSRF-Token", formToken(member));

        assertThat(withToken
                        .post("/api/v1/resources", "{\"title\":\"A member's own\"}")
                        .status())
                .isEqualTo(403);
        assertThat(withToken.post("/api/v1/accounts", "{}").status()).isEqualTo(403);
        assertThat(withToken.post("/api/v1/reindex", "").status()).isEqualTo(403);
        assertThat(member.get("/api/v1/state").status()).isEqualTo(403);
        assertThat(member.get("/api/v1/audit").status()).isEqualTo(403);
        assertThat(member.get("/api/v1/audit.csv").status()).isEqualTo(403);
        assertThat(member.get("/en/admin/audit").status()).isEqualTo(403);
        assertThat(member.with("X-Forwarded-For", "127.0.0.1").get("/metrics").status())
                .isEqualTo(401);
    }

    private static String formToken(Portal portal) {
        String page = portal.get("/en/").text();
        String before = "name=\"csrf\" value=\"";
        int begin = page.indexOf(before) + before.length();
        return page.substring(begin, page.indexOf('"', begin));
    }

    private static String cookie(Portal portal) {
        return portal.headers().get(portal.headers().indexOf("Cookie") + 1);
    }
}
