package org.lucerna.web.page;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Days as the reader's language writes them. */
public final class Dates {

    private Dates() {}

    public static String day(TemporalAccessor moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(moment);
    }
}
