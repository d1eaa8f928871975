package org.lucerna.extractor.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates of publication: as metadata write them, and as people print them on the first pages. A year alone stands for its
 * first of January, a month for its first day. Nothing before 1450, nothing in the future.
 */
final class Dates {

    private static final int FIRST_PRINTED_BOOK = 1450;

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?.*", Pattern.DOTALL);
    private static final Pattern PDF = Pattern.compile("(?:D:)?(\\d{4})(\\d{2})(\\d{2}).*", Pattern.DOTALL);
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");

    /** The longest word of {@link #PRINTED}, what may stand between, a day and a month. */
    private static final int LONGEST_BEFORE_YEAR = 120;

    /** A month and a day, as ISO 8601 writes them. */
    private static final int LONGEST_AFTER_YEAR = 8;

    private static final Map<String, Month> MONTHS = months();

    private static final String DAY_MONTH_YEAR =
            "(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|°|\\.)?,?\\s+(?:de\\s+|di\\s+)?(?<month>\\p{L}{3,12})\\.?,?\\s+(?:de\\s+|del\\s+)?(?<year>\\d{4})";
    private static final String MONTH_DAY_YEAR =
            "(?<month2>\\p{L}{3,12})\\s+(?<day2>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year2>\\d{4})";
    private static final String MONTH_YEAR = "(?<month3>\\p{L}{3,12}),?\\s+(?:de\\s+|del\\s+)?(?<year3>\\d{4})";
    private static final String NUMBERS = "(?<day4>\\d{1,2})[./](?<month4>\\d{1,2})[./](?<year4>\\d{4})";
    private static final String ISO_DAY = "(?<year5>\\d{4})-(?<month5>\\d{2})-(?<day5>\\d{2})";
    private static final String WRITTEN = "(?:" + DAY_MONTH_YEAR + "|" + MONTH_DAY_YEAR + "|" + ISO_DAY + "|" + NUMBERS
            + "|" + MONTH_YEAR + "|(?<year6>\\d{4}))";

    private static final Pattern WRITTEN_DATE = Pattern.compile("(?U)(?<![\\d./-])" + WRITTEN + "(?![\\d/-])");

    /** Words that stand before the date of publication, in the languages that most of the field's papers are in. */
    private static final Pattern PRINTED = Pattern.compile(
            "(?Uim)(?:©|\\(c\\)|copyright|published|publication date|date of publication|submission date|submitted|released|issued"
                    + "|pubblicat[oa]|data di pubblicazione|finito di stampare|veröffentlicht|erschienen|erscheinungsdatum|stand:"
                    + "|publicad[oa]|fecha de publicación|publié|paru|date de publication|gepubliceerd|uitgegeven|opublikowano)"
                    + "[^\\n\\d]{0,40}?(?<![\\d./-])" + WRITTEN + "(?![\\d/-])");

    private Dates() {}

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (String tag : List.of("en", "it", "de", "es", "fr", "nl", "pt", "ro", "pl", "sv", "da")) {
            Locale locale = Locale.forLanguageTag(tag);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                    months.putIfAbsent(
                            month.getDisplayName(style, locale).replace(".", "").toLowerCase(locale), month);
                }
            }
        }
        return months;
    }

    /** A date of the metadata: ISO 8601, a PDF date, or a year. */
    static Optional<LocalDate> parse(String date) {
        String text = date.strip();
        for (Pattern pattern : List.of(ISO, PDF)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return day(matcher.group(1), matcher.group(2), matcher.group(3));
            }
        }
        Matcher year = YEAR.matcher(text);
        return year.matches() ? day(text, null, null) : findWritten(text);
    }

    /** The date beside "published", "©" and their like. */
    static Optional<LocalDate> findPrinted(String text) {
        // Looked for around years alone: the words in every letter of a text would take longer than reading a page.
        Matcher printed = PRINTED.matcher(text).useTransparentBounds(true);
        Matcher years = FOUR_DIGITS.matcher(text);
        while (years.find()) {
            printed.region(
                    Math.max(0, years.start() - LONGEST_BEFORE_YEAR),
                    Math.min(text.length(), years.end() + LONGEST_AFTER_YEAR));
            Optional<LocalDate> day = first(printed);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /** The first date in a title or a file name. */
    static Optional<LocalDate> findWritten(String text) {
        return first(WRITTEN_DATE.matcher(text));
    }

    /** In any of the languages that dates are read in, whole or short. */
    static boolean isMonth(String word) {
        return monthNumber(word) != null;
    }

    private static Optional<LocalDate> first(Matcher matcher) {
        while (matcher.find()) {
            Optional<LocalDate> day = date(matcher.toMatchResult());
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(MatchResult found) {
        for (String variant : List.of("", "2", "4", "5", "3", "6")) {
            String year = found.group("year" + variant);
            if (year == null) {
                continue;
            }
            if (variant.equals("6")) {
                return day(year, null, null);
            }
            String month = found.group("month" + variant);
            String day = variant.equals("3") ? null : found.group("day" + variant);
            String number = month.chars().allMatch(Character::isDigit) ? month : monthNumber(month);
            return number == null ? day(year, null, null) : day(year, number, day);
        }
        return Optional.empty();
    }

    private static @Nullable String monthNumber(String name) {
        Month month = MONTHS.get(name.toLowerCase(Locale.ROOT));
        return month == null ? null : Integer.toString(month.getValue());
    }

    private static Optional<LocalDate> day(String year, @Nullable String month, @Nullable String day) {
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(year),
                    month == null ? 1 : Integer.parseInt(month),
                    day == null ? 1 : Integer.parseInt(day));
            boolean sound = date.getYear() >= FIRST_PRINTED_BOOK
                    && !date.isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(1));
            return sound ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
