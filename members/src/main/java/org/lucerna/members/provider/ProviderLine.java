package org.lucerna.members.provider;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The line to the provider. A provider that is slow, endless or dead costs a few threads for one timeout, whatever it does:
 * the time is counted over the whole answer, its length is bounded, few talk at once, and no redirect is followed. Thread
 * safe.
 */
final class ProviderLine implements ResourceRetriever, HTTPRequestSender {

    /** Far more than documents, keys or tokens of real providers take. */
    private static final long LONGEST_ANSWER = 512 * 1024;

    /** Of the server's 64 threads. */
    private static final int AT_ONCE = 8;

    private static final int OK = 200;
    private static final Duration FOR_A_PLACE = Duration.ofMillis(500);

    private final HttpClient client;
    private final Duration timeout;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ProviderLine(Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** For the library's key source. */
    @Override
    public Resource retrieveResource(URL address) throws IOException {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(address.toString())).build());
        if (answer.statusCode() != OK) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return new Resource(
                answer.body(), answer.headers().firstValue("Content-Type").orElse(null));
    }

    /** For the library's token and user info requests. */
    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(asked.getURI());
        asked.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        String body = asked.getBody();
        request.method(
                asked.getMethod().name(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        HttpResponse<String> answer = send(request.build());
        HTTPResponse read = new HTTPResponse(answer.statusCode());
        try {
            String type = answer.headers().firstValue("Content-Type").orElse(null);
            if (type != null) {
                read.setContentType(type);
            }
        } catch (ParseException e) {
            throw new IOException(e);
        }
        read.setBody(answer.body());
        return read;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<String>> answer = null;
        boolean placed = false;
        try {
            placed = places.tryAcquire(FOR_A_PLACE.toMillis(), TimeUnit.MILLISECONDS);
            if (!placed) {
                throw new IOException("Too many are waiting for the provider");
            }
            answer = client.sendAsync(request, info -> new LimitedBody(LONGEST_ANSWER));
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException(request.uri() + " has not answered within " + timeout, e);
        } catch (ExecutionException e) {
            throw new IOException(request.uri() + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            if (answer != null) {
                answer.cancel(true); // nothing for one that is complete
            }
            if (placed) {
                places.release();
            }
        }
    }
}
