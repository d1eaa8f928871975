package org.lucerna.web.page;

import java.util.Locale;
import java.util.Map;

/** What people say of a file: how large it is and what sort of file. */
public final class FileSizes {

    private static final long KILO = 1000;

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("application/pdf", "PDF"),
            Map.entry("application/msword", "Word"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word"),
            Map.entry("application/vnd.oasis.opendocument.text", "OpenDocument"),
            Map.entry("application/rtf", "RTF"),
            Map.entry("application/vnd.ms-powerpoint", "PowerPoint"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint"),
            Map.entry("application/vnd.oasis.opendocument.presentation", "OpenDocument"),
            Map.entry("application/vnd.ms-excel", "Excel"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel"),
            Map.entry("application/epub+zip", "EPUB"),
            Map.entry("text/html", "HTML"),
            Map.entry("application/xhtml+xml", "HTML"));

    private FileSizes() {}

    /** In the unit that leaves a small number, by the thousand as shops and phones count: 2.3 MB. */
    public static String written(long bytes, Words words) {
        if (bytes < KILO * KILO) {
            return words.text("size.kilobytes", Math.max(1, Math.round(bytes / (double) KILO)));
        }
        double megabytes = bytes / (double) (KILO * KILO);
        return megabytes < KILO
                ? words.text("size.megabytes", megabytes)
                : words.text("size.gigabytes", megabytes / KILO);
    }

    /** The name by which the type is known; for others the ending of the file's name. */
    public static String type(String mediaType, String fileName) {
        String known = TYPES.get(mediaType);
        int dot = fileName.lastIndexOf('.');
        return known != null ? known : fileName.substring(dot + 1).toUpperCase(Locale.ROOT);
    }
}
