package org.lucerna.web.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lucerna.web.Journeys;
import org.lucerna.web.Portal;
import org.lucerna.web.Portal.Answer;

/** What people do with their own accounts. */
public interface AccountJourneys extends Journeys {

    @Test
    default void anEditorIsLedToASecondFactorAndCanDoNothingElseBefore() {
        String email = "edith@lanterna.example";
        Entering.create(visitor(), email, "administrator");
        Portal edith = Entering.cookieOf(visitor(), Entering.signIn(visitor(), email, Entering.PASSWORD));

        assertThat(edith.get("/en/").header("Location")).endsWith("/en/account/second-factor");
        assertThat(edith.get("/de/library/import").header("Location")).endsWith("/de/account/second-factor");
        String token = Entering.inPage(edith.get("/en/account/security").text(), "csrf");
        assertThat(edith.get("/api/v1/state").status()).isEqualTo(403);
        assertThat(edith.with("X-CSRF-Token", token)
                        .post("/api/v1/resources", "{\"title\":\"Too early\"}")
                        .status())
                .isEqualTo(403);

        String secret = Entering.setUpApp(edith);

        assertThat(edith.get("/api/v1/state").status()).isEqualTo(200);
        theNextSignInAsksForACode(email, secret);
    }

    private void theNextSignInAsksForACode(String email, String secret) {
        Answer first = Entering.signIn(visitor(), email, Entering.PASSWORD);
        assertThat(first.header("Location")).contains("/en/sign-in/second-step");
        Portal halfWay = Entering.cookieOf(visitor(), first);
        assertThat(halfWay.get("/api/v1/state").status())
                .as("half-way in is not in")
                .isEqualTo(401);

        Map<String, String> form =
                Entering.form(halfWay.get("/en/sign-in/second-step").text(), "enter");
        form.put("code", "000000");
        assertThat(halfWay.submit("/en/sign-in/second-step", form).text()).contains("role=\"alert\"");
        form.put("code", Entering.code(secret, Instant.now().plusSeconds(30)));
        Answer second = halfWay.submit("/en/sign-in/second-step", form);

        Portal in = Entering.cookieOf(visitor(), second);
        assertThat(in.get("/api/v1/state").status()).isEqualTo(200);
        assertThat(halfWay.get("/api/v1/state").status())
                .as("the former secret")
                .isEqualTo(401);
    }

    @Test
    default void theSecondStepIsClosedToWhoHasNotTakenTheFirst() {
        assertThat(visitor().get("/en/sign-in/second-step").header("Location")).contains("/en/sign-in");
    }

    @Test
    default void guessingIsAnsweredWithALaterAndHowMuchLater() {
        Entering.create(visitor(), "gina@lanterna.example", "member");
        for (int i = 0; i < 5; i++) {
            Entering.signIn(visitor(), "gina@lanterna.example", "a wrong guess " + i);
        }

        Answer refused = Entering.signIn(visitor(), "gina@lanterna.example", Entering.PASSWORD);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 31);
        assertThat(refused.header("Set-Cookie")).isEmpty();
    }

    @Test
    default void whetherAnAddressHasAnAccountNobodyLearns() {
        Entering.create(visitor(), "hanna@lanterna.example", "member");

        assertThat(forgets("hanna@lanterna.example")).isEqualTo(forgets("nobody@lanterna.example"));
        assertThat(Entering.signIn(visitor(), "hanna@lanterna.example", "x")
                        .text()
                        .replace("hanna", "nobody"))
                .isEqualTo(Entering.signIn(visitor(), "nobody@lanterna.example", "x")
                        .text());
    }

    private String forgets(String email) {
        Map<String, String> form =
                Entering.form(visitor().get("/en/sign-in/forgot").text(), "ask");
        form.put("email", email);
        return visitor().submit("/en/sign-in/forgot", form).text();
    }

    @Test
    default void whoeverIsSignedInElsewhereIsSignedOutFromHere() {
        Portal here = Entering.member(visitor(), "ilse@lanterna.example");
        Portal elsewhere = Entering.member(visitor(), "ilse@lanterna.example");
        String page = here.get("/en/account/security").text();
        Map<String, String> form = Map.of(
                "csrf", Entering.inPage(page, "csrf"), "lang", "en", "session", Entering.inPage(page, "session"));

        here.submit("/account/sessions", form);

        assertThat(elsewhere.get("/en/account/security").status()).isEqualTo(302);
        assertThat(here.get("/en/account/security").status()).isEqualTo(200);
    }

    @Test
    default void whatThePortalHoldsAboutSomebodyIsTheirsAlone() {
        Portal jana = Entering.member(visitor(), "jana@lanterna.example");

        Answer data = jana.get("/account/data.zip");

        assertThat(data.header("Content-Type")).isEqualTo("application/zip");
        assertThat(data.header("Cache-Control")).contains("no-store");
        assertThat(visitor().get("/account/data.zip").status()).isEqualTo(404);
    }

    @Test
    default void whoLeavesIsGone() {
        Portal karl = Entering.member(visitor(), "karl@lanterna.example");
        Map<String, String> form = Entering.form(karl.get("/en/account/data").text(), "leave");
        form.put("current", "not his password");
        assertThat(karl.submit("/en/account/data", form).text()).contains("id=\"current-error\"");
        form.put("current", Entering.PASSWORD);

        Answer left = karl.submit("/en/account/data", form);

        assertThat(left.header("Location")).contains("/en/sign-in?gone=1");
        assertThat(karl.get("/en/account/data").status()).isEqualTo(302);
        assertThat(Entering.signIn(visitor(), "karl@lanterna.example", Entering.PASSWORD)
                        .header("Set-Cookie"))
                .isEmpty();
    }

    @Test
    default void aForgottenPasswordIsReplacedByTheLetterAndEverybodyElseIsSignedOut() {
        String email = "lena@lanterna.example";
        Portal thief = Entering.member(visitor(), email);
        forgets(email);
        String link = LettersOnDisk.linkTo(email, "/sign-in/reset?key=");
        String page = visitor().get(link).text();
        Map<String, String> form = Entering.form(page, "set");
        form.put("key", Entering.inPage(page, "key"));
        form.put("password", "password1234");
        assertThat(visitor().submit("/en/sign-in/reset", form).text()).contains("id=\"password-error\"");
        form.put("password", "five words to remember now");

        assertThat(visitor().submit("/en/sign-in/reset", form).header("Location"))
                .contains("/en/sign-in?reset=1");

        assertThat(thief.get("/en/account/security").status()).isEqualTo(302);
        assertThat(visitor().get(link).text()).contains("role=\"alert\"");
        Entering.cookieOf(visitor(), Entering.signIn(visitor(), email, "five words to remember now"));
    }

    @Test
    default void anOrganisationThatIsNotThereIsNamed() {
        Answer answer = visitor()
                .operator()
                .post(
                        "/api/v1/accounts",
                        "{\"email\":\"otto@lanterna.example\",\"name\":\"Otto\",\"password\":\"" + Entering.PASSWORD
                                + "\",\"roles\":[\"member\"],\"organisationId\":987654321}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("organisationId");
    }

    @Test
    default void withoutAnIdentityProviderThereIsNoWayToOne() {
        assertThat(visitor().get("/en/sign-in").text()).doesNotContain("/sign-in/provider");
        for (String path : List.of(
                "/sign-in/provider",
                "/sign-in/provider/answer?state=x&code=y",
                "/sign-in/provider/leave",
                "/sign-in/provider/left",
                "/en/account/connect")) {
            assertThat(visitor().get(path).status()).as(path).isEqualTo(404);
        }
    }
}
