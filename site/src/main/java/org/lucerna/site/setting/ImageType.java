package org.lucerna.site.setting;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells a picture by its first bytes, whatever its name says. Only types in which nothing can run. */
final class ImageType {

    private ImageType() {}

    static Optional<String> of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of("image/png");
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        return head.startsWith("RIFF") && head.endsWith("WEBP") ? Optional.of("image/webp") : Optional.empty();
    }
}
