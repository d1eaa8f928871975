package org.lucerna.web.library;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Set;

/** The header that names a file to whoever saves it (RFC 6266), whatever the name is made of. */
final class ContentDisposition {

    /** What a browser shows without running anything of it. Everything else is saved. */
    private static final Set<String> SHOWN_INLINE =
            Set.of("application/pdf", "image/png", "image/jpeg", "image/webp", "text/plain");

    private static final String UNESCAPED = "!#$&+-.^_`|~";

    private ContentDisposition() {}

    static String of(String fileName, String mediaType, boolean inlineWished) {
        boolean inline = inlineWished && SHOWN_INLINE.contains(bare(mediaType));
        return (inline ? "inline" : "attachment") + "; filename=\"" + plain(fileName) + "\"; filename*=UTF-8''"
                + encoded(fileName);
    }

    private static String bare(String mediaType) {
        int end = mediaType.indexOf(';');
        return (end < 0 ? mediaType : mediaType.substring(0, end)).strip();
    }

    /** For programs that read no other form: letters without their accents, nothing that could end the header. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9 ._()-]", "_");
    }

    /** RFC 8187: every byte that is no plain letter as {@code %XX}. */
    private static String encoded(String name) {
        StringBuilder written = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (one & 0xff);
            boolean plain = letter < 128 && (Character.isLetterOrDigit(letter) || UNESCAPED.indexOf(letter) >= 0);
            if (plain) {
                written.append(letter);
            } else {
                written.append(String.format("%%%02X", (int) letter));
            }
        }
        return written.toString();
    }
}
