package org.lucerna.foundation.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks through a text for what could tell who a trafficked person is: exact dates of birth, numbers of documents, phone
 * numbers, e-mail addresses, streets with a house number; as they are written in English, German, French, Italian and
 * Spanish. It finds what has a shape, not names, and takes some harmless numbers for more than they are: so whoever uses it
 * asks the writer, and refuses only where asking is not enough. Thread safe; a text of any kind costs time in proportion to
 * its length.
 */
public final class PersonalDataScanner {

    /** What a piece of text looks like. */
    public enum Kind {
        /** An exact day, long enough ago for somebody to be born on it, or after a word such as "born". */
        BIRTH_DATE,
        /** A passport, an identity card, a permit, a tax or insurance number. */
        DOCUMENT,
        PHONE,
        EMAIL,
        STREET
    }

    /** One piece of text, as it was written. */
    public record Finding(Kind kind, String text) {}

    private static final Map<String, Integer> MONTHS = months(
            "jan january januar jänner janvier gennaio enero gen ene",
            "feb february februar février fevrier febbraio febrero fév",
            "mar march märz maerz mars marzo mär",
            "apr april avril aprile abril avr abr",
            "may mai maggio mayo mag",
            "jun june juni juin giugno junio giu",
            "jul july juli juillet luglio julio lug juil",
            "aug august août aout agosto ago",
            "sep sept september septembre settembre septiembre set",
            "oct october oktober octobre ottobre octubre okt ott",
            "nov november novembre noviembre",
            "dec december dezember décembre decembre dicembre diciembre dez dic déc");

    private static final Pattern EMAIL = words("[\\p{L}0-9._%+-]{1,64}+@[\\p{L}0-9.-]{1,200}\\.\\p{L}{2,24}");

    private static final Pattern NUMBERS_DATE =
            words("(?<![0-9./-])([0-9]{1,4}) ?[./-] ?([0-9]{1,2}) ?[./-] ?([0-9]{4}|[0-9]{2})(?![0-9]|[./-][0-9])");

    private static final Pattern DAY_MONTH_DATE = words(
            "(?<![0-9])([0-9]{1,2})(?:st|nd|rd|th|er|º|°|\\.)?,? {1,2}(?:de |di |of )?(\\p{L}{3,10})\\.?,? (?:de |del )?([0-9]{4})(?![0-9])");

    private static final Pattern MONTH_DAY_DATE =
            words("(?<!\\p{L})(\\p{L}{3,10})\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})(?![0-9])");

    private static final Pattern BIRTH =
            words("\\b(?:born|birth|dob|b\\.? ?day|geboren|geb\\.|geburt\\p{L}{0,8}|nat[oaie]"
                    + "|nascita|nacid[oa]s?|nacimiento|nació|née?|naissance)");

    /** Numbers that are nothing else, whatever stands before them. Letters in capitals, as documents have them. */
    private static final Pattern DOCUMENT = Pattern.compile("(?<![\\p{L}0-9])(?:"
            + "[A-Z]{1,3}[ -]?[0-9]{6,9}[A-Z]?" // most passports and identity cards
            + "|[0-9]{8}[ -]?[A-Z]|[XYZ][ -]?[0-9]{7}[ -]?[A-Z]" // DNI, NIE
            + "|[A-Z]{6}[0-9]{2}[A-Z][0-9]{2}[A-Z][0-9]{3}[A-Z]" // codice fiscale
            + "|[CFGHJKL](?=[A-Z0-9]{0,7}[0-9])[CFGHJKLMNPRTVWXYZ0-9]{8}[0-9]?" // German passports and cards
            + "|P<[A-Z<]{3}[A-Z0-9<]{0,40}" // the foot of a passport
            + "|[1-8][0-9]{12}(?:[0-9]{2})?" // personal numbers of Romania, Bulgaria, France …
            + ")(?![\\p{L}0-9])");

    private static final Pattern DOCUMENT_WORD = words("passport|reisepa(?:ss|ß)|passaport|pasaporte|passeport|ausweis"
            + "|identi|\\bid(?:[ -]?(?:card|no|nr|number))?\\b|documento|\\bdni\\b|\\bnie\\b|\\bcnp\\b|aufenthalt|permesso"
            + "|permit|titre de séjour|carte de séjour|tarjeta|residen|visum|\\bvisa\\b|codice fiscale|sozialversicherung"
            + "|sécurité sociale|seguridad social|social security|insurance n");

    private static final Pattern TOKEN = words("(?<![\\p{L}0-9])(?=[A-Z]{0,6}[0-9])[A-Z0-9]{5,20}(?![\\p{L}0-9])");

    private static final Pattern PHONE =
            words("(?<![\\p{L}0-9/.])(?:\\+|00|\\(\\+?)?[0-9](?:[ ()/.–-]{0,2}[0-9]){6,16}(?![\\p{L}0-9])");

    /** How far before a number a word still says what the number is. */
    private static final int NEAR = 40;

    private static final int FEWEST_DOCUMENT_DIGITS = 3;
    private static final int FEWEST_PHONE_DIGITS = 7;
    private static final int DIGITS_WITHOUT_PREFIX = 9;
    private static final int OLDEST_YEARS = 120;

    private final String text;
    private final LocalDate today;
    private final StringBuilder left;
    private final Map<Integer, Finding> findings = new TreeMap<>();

    private PersonalDataScanner(String text, LocalDate today) {
        this.text = text;
        this.today = today;
        this.left = new StringBuilder(text);
    }

    /**
     * All that it finds, in the order of the text.
     *
     * @param today from which on a date is no birth date, unless a word says so
     */
    public static List<Finding> scan(String text, LocalDate today) {
        PersonalDataScanner scanner = new PersonalDataScanner(text.replace('\u00a0', ' '), today);
        scanner.look(EMAIL, Kind.EMAIL, match -> true);
        scanner.look(Places.STREET, Kind.STREET, match -> true);
        scanner.look(NUMBERS_DATE, Kind.BIRTH_DATE, scanner::isNumbersBirthDate);
        scanner.look(DAY_MONTH_DATE, Kind.BIRTH_DATE, match -> scanner.isWordsBirthDate(match, 2, 1));
        scanner.look(MONTH_DAY_DATE, Kind.BIRTH_DATE, match -> scanner.isWordsBirthDate(match, 1, 2));
        scanner.look(DOCUMENT, Kind.DOCUMENT, match -> true);
        scanner.look(TOKEN, Kind.DOCUMENT, scanner::isNamedADocument);
        scanner.look(PHONE, Kind.PHONE, PersonalDataScanner::isPhone);
        return List.copyOf(scanner.findings.values());
    }

    /** What one pattern has taken, no other takes again. */
    private void look(Pattern pattern, Kind kind, Predicate<MatchResult> accepted) {
        Matcher matcher = pattern.matcher(left.toString());
        while (matcher.find()) {
            if (accepted.test(matcher.toMatchResult())) {
                findings.put(matcher.start(), new Finding(kind, matcher.group().strip()));
                for (int place = matcher.start(); place < matcher.end(); place++) {
                    left.setCharAt(place, '\n');
                }
            }
        }
    }

    /** Day first, month first, or year first: whichever is a day at all. */
    private boolean isNumbersBirthDate(MatchResult match) {
        int first = Integer.parseInt(match.group(1));
        int second = Integer.parseInt(match.group(2));
        int third = Integer.parseInt(match.group(3));
        Optional<LocalDate> date = match.group(1).length() > 2
                ? day(first, second, third)
                : day(year(match.group(3)), second, first).or(() -> day(year(match.group(3)), first, second));
        return date.filter(day -> couldBeABirth(day, match.start())).isPresent();
    }

    private boolean isWordsBirthDate(MatchResult match, int monthGroup, int dayGroup) {
        Integer month = MONTHS.get(match.group(monthGroup).toLowerCase(Locale.ROOT));
        return month != null
                && day(Integer.parseInt(match.group(3)), month, Integer.parseInt(match.group(dayGroup)))
                        .filter(day -> couldBeABirth(day, match.start()))
                        .isPresent();
    }

    private boolean couldBeABirth(LocalDate day, int place) {
        boolean longAgo = day.isBefore(today.minusYears(1)) && day.isAfter(today.minusYears(OLDEST_YEARS));
        return longAgo || BIRTH.matcher(before(place)).find();
    }

    private boolean isNamedADocument(MatchResult match) {
        return digits(match.group()) >= FEWEST_DOCUMENT_DIGITS
                && DOCUMENT_WORD.matcher(before(match.start())).find();
    }

    private static boolean isPhone(MatchResult match) {
        String number = match.group();
        int digits = digits(number);
        boolean prefixed = number.startsWith("+") || number.startsWith("0") || number.startsWith("(");
        return digits >= (prefixed ? FEWEST_PHONE_DIGITS : DIGITS_WITHOUT_PREFIX);
    }

    private String before(int place) {
        return text.substring(Math.max(0, place - NEAR), place);
    }

    private int year(String written) {
        int year = Integer.parseInt(written);
        if (written.length() > 2) {
            return year;
        }
        int century = today.getYear() / 100 * 100;
        return century + year > today.getYear() ? century - 100 + year : century + year;
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int digits(String text) {
        return (int) text.chars().filter(Character::isDigit).count();
    }

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Map<String, Integer> months(String... names) {
        Map<String, Integer> months = new TreeMap<>();
        List<String> all = new ArrayList<>(List.of(names));
        for (String month : all) {
            for (String name : month.split(" ", -1)) {
                months.put(name, all.indexOf(month) + 1);
            }
        }
        return months;
    }
}
