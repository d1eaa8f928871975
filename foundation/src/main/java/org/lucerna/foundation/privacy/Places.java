package org.lucerna.foundation.privacy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a text what leads to one house: a street with a house number, as Europe's languages write them, coordinates, and
 * links to a point on a map. It knows shapes, not streets: a street without a number is none to it. Thread safe; a text of
 * any kind costs time in proportion to its length.
 */
public final class Places {

    /** A house number, with or without its stair ({@code 12/4}), and neither a year nor the hours of a day ({@code 24/7}). */
    private static final String NUMBER =
            "(?!(?:19|20)[0-9]{2}(?![0-9]))(?!24 ?/ ?(?:7|24)\\b)[0-9]{1,4}(?![0-9]|:[0-9]{2}| ?(?:%|h\\b|hours?\\b|hrs\\b"
                    + "|[Ss]td\\b|[Ss]tunden|Uhr|ore\\b|hor?as?\\b|heures|jours|giorni|d[ií]as|Tage|days|uur))";

    /** What stands before a number that counts something else: {@code trabajo de calle con 12 voluntarias}. */
    private static final String NOT_COUNTING = "(?<!\\b(?:con|a|e|y|o|u|per|por|para|de|di|da|in|en|et|ed|mail|e-mail"
            + "|email|sms|telefono|teléfono|téléphone|telefon|phone|whatsapp|WhatsApp|Signal|Skype)[ ,]{1,2})";

    /** Of up to five words; each is taken whole, so that a long text is read once. */
    private static final String NAME =
            "\\p{L}[\\p{L}.’'-]{0,20}+(?: \\p{L}[\\p{L}.’'-]{0,20}+){0,4}" + ",? ?(?:[Nn](?:r|o)?[.º°]? ?:? ?)?";

    private static final String OF = "(?:de la |de l[’']|des |du |de |d[’']|l[’'])?";

    static final Pattern STREET = Pattern.compile("(?U)(?:"
            // Lindenstraße 12, Keizersgracht 4, Drottninggatan 7
            + "\\b\\p{L}{3,31}(?i:straße|strasse|str\\.|weg|gasse|platz|allee|ufer|damm|straat|laan|gracht|plein|kade"
            + "|gatan|vägen|gränd|gade|vej|gata|veien|katu|kuja) ?" + NUMBER
            // Frankfurter Straße 12, Kossuth utca 5, Dlouhá ulice 5, İstiklal Caddesi No: 5
            + "|\\b\\p{Lu}\\p{L}{2,30} (?:Straße|Strasse|Str\\.|Weg|Gasse|Platz|Allee|utca|körút|ulice|ulica|iela|gatvė|tänav"
            + "|[Cc]addesi|[Cc]ad\\.|[Ss]oka[kğ]ı?) ?(?:[Nn]o[.:]{0,2} ?)?" + NUMBER
            // via Giuseppe Garibaldi 12, ul. Marszałkowska 3, ул. Шевченка 5, οδός Ερμού 15
            + "|\\b(?:[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Vv]icolo|[Cc]alle|C/|[Aa]venida|[Aa]vda\\.|[Pp]laza|[Pp]aseo|[Rr]ua"
            + "|[Tt]ravessa|[Ss]trada|[Ss]tr\\.|[Bb]ulevardul|[Bb]d\\.|[Cc]alea|[Șș]oseaua|[Șș]os\\.|[Aa]leea|[Uu]l\\."
            + "|[Uu]lica|[Rr]ruga|[Rr]r\\.|[Уу]л\\.|[Уу]лица|[Вв]ул\\.|[Вв]улиця|[Бб]ул\\.|[Пп]росп\\.|[Пп]роспект|[Οο]δός"
            + "|[Λλ]εωφόρος|[Λλ]εωφ\\.) ?" + NAME + NOT_COUNTING + NUMBER
            // 12, rue des Lilas; 3 place de la Paix; Rue de la Loi 16
            + "|\\b[0-9]{1,4}(?: ?bis| ?ter)?,? (?:(?i:rue|avenue|boulevard|impasse) \\p{L}{1,30}"
            + "|(?i:place|chemin|allée|quai) " + OF + "\\p{Lu}\\p{L}{1,30})"
            + "|\\b(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]haussée) " + OF + "(?=\\p{Lu})" + NAME + NOT_COUNTING + NUMBER
            // 14 Elm Park Road
            + "|\\b[0-9]{1,4}[a-z]? (?:\\p{Lu}[\\p{L}’']{1,20} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Drive|Close"
            + "|Terrace|Court)\\b)");

    private static final Pattern POINT = Pattern.compile(
            "(?<![0-9.])[-+]?[0-9]{1,2}\\.[0-9]{3,12}°? ?[NS]?[,;/ ] ?[-+]?[0-9]{1,3}\\.[0-9]{3,12}(?![0-9]| ?(?:€|[Ee]uro|EUR))"
                    + "|(?<![0-9])[0-9]{1,3}° ?[0-9]{1,2}(?:[.,][0-9]{1,6})? ?[′'’]"
                    // Open Location Code, https://github.com/google/open-location-code
                    + "|\\b[23456789CFGHJMPQRVWX]{4,8}\\+[23456789CFGHJMPQRVWX]{2,3}\\b"
                    + "|///\\p{L}{2,30}\\.\\p{L}{2,30}\\.\\p{L}{2,30}"
                    + "|\\bgeo:-?[0-9]\\S{0,60}");

    private static final Pattern MAP_LINK = Pattern.compile(
            "\\b(?:maps\\.google\\.|google\\.[a-z.]{2,6}/maps|goo\\.gl/maps|maps\\.app\\.goo\\.gl|g\\.page|openstreetmap\\.org"
                    + "|osm\\.org|maps\\.apple\\.com|bing\\.com/maps|waze\\.com|wego\\.here\\.com|what3words\\.com|w3w\\.co"
                    + "|yandex\\.[a-z]{2,3}/maps|mapy\\.c)\\S{0,300}",
            Pattern.CASE_INSENSITIVE);

    private Places() {}

    /** The first of them, as it was written. */
    public static Optional<String> find(String text) {
        String plain = text.replace('\u00a0', ' ');
        for (Pattern pattern : new Pattern[] {STREET, POINT, MAP_LINK}) {
            Matcher matcher = pattern.matcher(plain);
            if (matcher.find()) {
                return Optional.of(matcher.group().strip());
            }
        }
        return Optional.empty();
    }

    /** The text with each of them replaced. */
    public static String replaceAll(String text, String replacement) {
        String told = text;
        for (Pattern pattern : new Pattern[] {STREET, POINT, MAP_LINK}) {
            told = pattern.matcher(told.replace('\u00a0', ' ')).replaceAll(Matcher.quoteReplacement(replacement));
        }
        return told;
    }
}
