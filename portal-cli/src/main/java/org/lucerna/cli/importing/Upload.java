package org.lucerna.cli.importing;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lucerna.cli.portal.Answer;
import org.lucerna.cli.portal.Portal;

/**
 * Sends one file to the portal, as often as it takes. The same bytes twice do no harm there, so a connection that broke
 * may be tried again. Thread-safe.
 */
public final class Upload {

    private static final String PATH = "/api/v1/imports";

    /** How often a file is sent that the portal, which is there, does not answer for. */
    private static final int ATTEMPTS = 3;

    /** How long a portal that went away may take to come back, and a busy one to have room. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Portal portal;

    public Upload(Portal portal) {
        this.portal = portal;
    }

    /** The portal went away and did not come back. */
    public static final class PortalGone extends Exception {
        PortalGone(IOException cause) {
            super(cause);
        }
    }

    /**
     * Sends {@code file}, with what is to be said about it instead of what is found in it.
     *
     * @return what became of it; of each of its members too, if it is an archive
     */
    List<Outcome> send(Path file, Optional<JsonObject> metadata) throws InterruptedException, PortalGone {
        String name = file.getFileName().toString();
        String folder = file.getParent() == null ? "" : file.getParent() + "/";
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 1; ; ) {
            if (!Files.isReadable(file)) {
                return List.of(Outcome.refused(folder + name, "it is no longer there, or may no longer be read."));
            }
            try {
                Answer answer = send(file, name, metadata);
                if (!answer.isLater() || System.nanoTime() > giveUp) {
                    return read(folder, name, answer);
                }
                Thread.sleep(pause(answer));
            } catch (IOException e) {
                waitForPortal(e);
                if (++attempt > ATTEMPTS) {
                    return List.of(Outcome.refused(
                            folder + name,
                            "the connection to the portal broke " + ATTEMPTS + " times while it was sent."));
                }
            }
        }
    }

    /** Sends {@code file} with what is to be said about it. Returns why it is not in the portal now; empty if it is. */
    public Optional<String> refusal(Path file, JsonObject metadata) throws InterruptedException, PortalGone {
        return send(file, Optional.of(metadata)).stream()
                .filter(outcome -> outcome.result() == Outcome.Result.REFUSED)
                .findFirst()
                .flatMap(Outcome::reason);
    }

    private Answer send(Path file, String name, Optional<JsonObject> metadata)
            throws IOException, InterruptedException {
        String boundary = "lucerna-" + UUID.randomUUID();
        return portal.upload(PATH, "multipart/form-data; boundary=" + boundary, parts(file, name, metadata, boundary));
    }

    /** RFC 7578: names in UTF-8, what would end them as percent signs. The file itself is read as it is sent. */
    private static BodyPublisher parts(Path file, String name, Optional<JsonObject> metadata, String boundary)
            throws IOException {
        String safeName = name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
        String before = metadata.map(told -> "--" + boundary + "\r\n"
                                + "Content-Disposition: form-data; name=\"metadata\"\r\n"
                                + "Content-Type: application/json\r\n\r\n" + told + "\r\n")
                        .orElse("")
                + "--" + boundary + "\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"" + safeName + "\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        String after = "\r\n--" + boundary + "--\r\n";
        return BodyPublishers.concat(
                BodyPublishers.ofString(before), BodyPublishers.ofFile(file), BodyPublishers.ofString(after));
    }

    private List<Outcome> read(String folder, String name, Answer answer) {
        if (answer.isAboutWho()) {
            portal.expectWell(answer);
        }
        JsonArray files = answer.body().getJsonArray("files");
        if (files == null) {
            return List.of(Outcome.refused(folder + name, answer.problem()));
        }
        return files.getValuesAs(JsonObject.class).stream()
                .map(told -> Outcome.read(folder, told))
                .toList();
    }

    private static Duration pause(Answer answer) {
        Duration asked = answer.retryAfter()
                .filter(seconds -> seconds.matches("\\d{1,4}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(PAUSE);
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    private void waitForPortal(IOException broken) throws InterruptedException, PortalGone {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!portal.answers()) {
            if (System.nanoTime() > giveUp) {
                throw new PortalGone(broken);
            }
            Thread.sleep(PAUSE);
        }
    }
}
