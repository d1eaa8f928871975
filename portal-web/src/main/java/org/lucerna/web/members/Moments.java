package org.lucerna.web.members;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.lucerna.foundation.text.Language;

/** Moments as people of a language write them, by the clock of the place where the portal runs. */
final class Moments {

    private Moments() {}

    static String day(OffsetDateTime moment, Language language) {
        return written(moment, DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), language);
    }

    static String minute(OffsetDateTime moment, Language language) {
        return written(moment, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), language);
    }

    private static String written(OffsetDateTime moment, DateTimeFormatter format, Language language) {
        return format.withLocale(language.locale()).format(moment.atZoneSameInstant(ZoneId.systemDefault()));
    }
}
