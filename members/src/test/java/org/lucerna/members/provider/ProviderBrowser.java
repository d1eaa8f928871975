package org.lucerna.members.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucerna.provider.ProviderProcess;

/** A browser with somebody in front of it who signs in at the real provider. */
final class ProviderBrowser {

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Follows the address to the provider, signs in there, and stops where the provider sends the browser back. */
    ProviderSignIn.Answer signsIn(URI address, String email) {
        String login = location(get(address));
        HttpResponse<String> page = get(URI.create(login));
        HttpResponse<String> entered = post(
                URI.create(login),
                "username=" + encoded(email) + "&password=" + encoded(ProviderProcess.PASSWORD) + "&_csrf="
                        + encoded(csrf(page.body())));
        String back = location(get(URI.create(location(entered))));
        assertThat(back).startsWith(Setting.PORTAL + ProviderSettings.ANSWER);
        return answer(back);
    }

    static ProviderSignIn.Answer answer(String address) {
        Map<String, String> query = new TreeMap<>();
        Arrays.stream(URI.create(address).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return new ProviderSignIn.Answer(
                Objects.requireNonNull(query.get("state")), query.get("code"), query.get("error"), query.get("iss"));
    }

    HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).header("Accept", "text/html"));
    }

    HttpResponse<String> post(URI address, String form) {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer + answer.body()));
    }

    private static String csrf(String page) {
        Matcher field = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
        assertThat(field.find()).as(page).isTrue();
        return field.group(1);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
