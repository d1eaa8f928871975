package org.lucerna.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with files, as a browser sends it. */
public final class Multipart {

    private static final String BOUNDARY = "a-line-that-stands-in-no-file";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public Multipart file(String name, String fileName, byte[] bytes) {
        head(
                "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"",
                "application/octet-stream");
        out.writeBytes(bytes);
        text("\r\n");
        return this;
    }

    public Multipart field(String name, String value) {
        head("Content-Disposition: form-data; name=\"" + name + "\"", "text/plain; charset=UTF-8");
        text(value + "\r\n");
        return this;
    }

    Multipart json(String name, String json) {
        head("Content-Disposition: form-data; name=\"" + name + "\"", "application/json");
        text(json + "\r\n");
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] bytes() {
        text("--" + BOUNDARY + "--\r\n");
        return out.toByteArray();
    }

    private void head(String disposition, String type) {
        text("--" + BOUNDARY + "\r\n" + disposition + "\r\nContent-Type: " + type + "\r\n\r\n");
    }

    private void text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
