package org.lucerna.web.admin;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days as the reader's language writes them. */
final class Dates {

    private Dates() {}

    static String day(OffsetDateTime moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(moment);
    }
}
