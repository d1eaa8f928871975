package org.lucerna.members.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.account.Accounts;
import org.lucerna.members.account.Given;
import org.lucerna.members.factor.SecondFactors;
import org.lucerna.members.provider.ProviderResult.Away;
import org.lucerna.members.provider.ProviderResult.Failed;
import org.lucerna.members.provider.ProviderResult.Unknown;
import org.lucerna.members.signin.SignIn;
import org.lucerna.provider.ProviderProcess;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/** What the portal does about a provider that forges, stalls, drips, or is somebody else. */
class LyingProviderTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private static TestDatabase database;

    private LyingProvider provider;
    private TestPortal portal;
    private ProviderSignIn signIn;

    @BeforeAll
    static void openDatabase() {
        database = TestDatabase.h2();
    }

    @AfterAll
    static void forgetDatabase() {
        database.execute("shutdown");
    }

    @BeforeEach
    void open() {
        provider = new LyingProvider();
        portal = TestPortal.open(
                database,
                List.of(Accounts.class, SecondFactors.class, SignIn.class, ProviderSignIn.class),
                Setting.of(provider.issuer()),
                Given.SETTINGS,
                Given.PASSKEYS);
        signIn = portal.get(ProviderSignIn.class);
    }

    @AfterEach
    void close() {
        portal.close();
        provider.close();
    }

    @Test
    void aSoundAnswerIsBelieved() {
        assertThat(answeredWith(claims -> LyingProvider.signed(claims.build(), provider.key)))
                .isInstanceOf(Unknown.class);
    }

    static Stream<Arguments> wrongClaims() {
        Date past = Date.from(Instant.now().minusSeconds(600));
        Date future = Date.from(Instant.now().plusSeconds(600));
        return Stream.of(
                claims("another nonce", Trouble.REFUSED, all -> all.claim("nonce", "another")),
                claims("no nonce", Trouble.REFUSED, all -> all.claim("nonce", null)),
                claims("another issuer", Trouble.REFUSED, all -> all.issuer("https://accounts.example")),
                claims("another client", Trouble.REFUSED, all -> all.audience("another")),
                claims(
                        "made for another client, ours beside it",
                        Trouble.REFUSED,
                        all -> all.audience(List.of("portal", "another")).claim("azp", "another")),
                claims("nobody", Trouble.REFUSED, all -> all.subject(null)),
                claims("an endless subject", Trouble.REFUSED, all -> all.subject("x".repeat(256))),
                claims("no end", Trouble.REFUSED, all -> all.expirationTime(null)),
                claims("expired", Trouble.CLOCK, all -> all.expirationTime(past)),
                claims("made tomorrow", Trouble.CLOCK, all -> all.issueTime(future)));
    }

    private static Arguments claims(String what, Trouble trouble, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, trouble, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongClaims")
    void wrongClaimsAreRefused(String what, Trouble trouble, UnaryOperator<JWTClaimsSet.Builder> change) {
        assertThat(trouble(answeredWith(
                        claims -> LyingProvider.signed(change.apply(claims).build(), provider.key))))
                .as(what)
                .isEqualTo(trouble);
    }

    static Stream<Arguments> forgeries() {
        byte[] secret = ProviderProcess.SECRET.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                forgery("alg=none", (claims, provider) -> LyingProvider.unsigned(claims)),
                forgery("no token", (claims, provider) -> ""),
                forgery("no token at all", (claims, provider) -> "not.a.token"),
                forgery(
                        "another key under the same name",
                        (claims, provider) -> LyingProvider.signed(claims, LyingProvider.OTHER_KEY)),
                forgery(
                        "signed with our own secret",
                        (claims, provider) -> LyingProvider.signedWithSecret(claims, secret)),
                forgery(
                        "signed with the public key as if it were a secret",
                        (claims, provider) -> LyingProvider.signedWithSecret(
                                claims,
                                provider.key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))),
                forgery(
                        "changed after it was signed",
                        (claims, provider) -> changed(LyingProvider.signed(claims, provider.key), claims)));
    }

    /** Another subject under the old signature. */
    private static String changed(String token, JWTClaimsSet claims) {
        String[] parts = token.split("\\.");
        String other = LyingProvider.unsigned(
                new JWTClaimsSet.Builder(claims).subject("2").build());
        return parts[0] + "." + other.split("\\.")[1] + "." + parts[2];
    }

    private static Arguments forgery(String what, BiFunction<JWTClaimsSet, LyingProvider, String> token) {
        return Arguments.of(what, token);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void forgedTokensAreRefused(String what, BiFunction<JWTClaimsSet, LyingProvider, String> token) {
        assertThat(trouble(answeredWith(claims -> token.apply(claims.build(), provider))))
                .as(what)
                .isEqualTo(Trouble.REFUSED);
    }

    @Test
    void userInfoAboutSomebodyElseIsRefused() {
        provider.userInfo = "{\"sub\":\"2\",\"email\":\"bram@example.org\",\"email_verified\":true}";

        assertThat(trouble(answeredWith(claims ->
                        LyingProvider.signed(claims.claim("email", null).build(), provider.key))))
                .isEqualTo(Trouble.REFUSED);
    }

    @Test
    void anAnswerInSomebodyElsesNameIsRefused() {
        Away away = (Away) begin();
        ProviderSignIn.Answer answer =
                new ProviderSignIn.Answer(query(away, "state"), "code", null, "https://accounts.example");

        assertThat(trouble(signIn.finish(answer, away.browser(), Language.ENGLISH)))
                .isEqualTo(Trouble.REFUSED);
    }

    @Test
    void theQuestionHasPkceStateAndNonce() {
        Away away = (Away) begin();

        assertThat(away.address().toString())
                .startsWith(provider.issuer() + "/authorize?")
                .contains("code_challenge_method=S256", "code_challenge=", "&state=", "nonce=", "ui_locales=en")
                .doesNotContain(away.browser());
        assertThat(query((Away) begin(), "nonce")).isNotEqualTo(query(away, "nonce"));
    }

    @Test
    void aProviderInAnotherNameIsNoProvider() {
        provider.discovery = provider.document("https://accounts.example");

        assertThat(trouble(begin())).isEqualTo(Trouble.UNREACHABLE);
    }

    @Test
    void aSilentProviderCostsOneTimeoutAndThenNothing() {
        provider.wellKnown = exchange -> sleep(Duration.ofSeconds(30));

        long before = System.nanoTime();
        assertThat(trouble(begin())).isEqualTo(Trouble.UNREACHABLE);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isBetween(TIMEOUT, TIMEOUT.multipliedBy(2));
        for (int i = 0; i < 20; i++) {
            assertThat(trouble(begin())).isEqualTo(Trouble.UNREACHABLE);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(TIMEOUT.multipliedBy(2));
        assertThat(provider.asked).as("asked").hasValue(1);
    }

    @Test
    void aProviderThatDripsIsGivenUp() {
        answerTokensWith(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 300; i++) {
                    out.write(' ');
                    out.flush();
                    sleep(Duration.ofMillis(100));
                }
            }
        });
    }

    @Test
    void anEndlessAnswerIsNotReadToItsEnd() {
        answerTokensWith(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[64 * 1024];
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 100_000; i++) {
                    out.write(much);
                }
            }
        });
    }

    @Test
    void anAnswerThatLeadsElsewhereIsNotFollowed() {
        provider.wellKnown = exchange -> {
            exchange.getResponseHeaders().set("Location", provider.issuer() + "/keys");
            LyingProvider.send(exchange, 302, "");
        };

        assertThat(trouble(begin())).isEqualTo(Trouble.UNREACHABLE);
    }

    @Test
    void aProviderThatComesBackIsFoundAgain() {
        assertThat(begin()).isInstanceOf(Away.class);
        provider.wellKnown = exchange -> LyingProvider.send(exchange, 500, "");

        assertThat(begin()).as("what it said of itself is remembered").isInstanceOf(Away.class);
        assertThat(provider.asked).hasValue(1);
    }

    private void answerTokensWith(LyingProvider.Answering answer) {
        Away away = (Away) begin();
        provider.token = answer;
        long before = System.nanoTime();

        assertThat(trouble(finish(away))).isEqualTo(Trouble.UNREACHABLE);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(TIMEOUT.multipliedBy(2));
    }

    private ProviderResult answeredWith(Function<JWTClaimsSet.Builder, String> token) {
        Away away = (Away) begin();
        provider.idToken = token.apply(provider.claims(query(away, "nonce")));
        return finish(away);
    }

    private ProviderResult finish(Away away) {
        return signIn.finish(
                new ProviderSignIn.Answer(query(away, "state"), "code", null, null), away.browser(), Language.ENGLISH);
    }

    private ProviderResult begin() {
        return signIn.begin("", "192.0.2.7", "/", Language.ENGLISH);
    }

    private static Trouble trouble(ProviderResult result) {
        assertThat(result).isInstanceOf(Failed.class);
        return ((Failed) result).trouble();
    }

    private static String query(Away away, String name) {
        return away.address().getQuery().replaceFirst("(?:.*&|^)" + name + "=([^&]*).*", "$1");
    }

    private static void sleep(Duration time) throws IOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
