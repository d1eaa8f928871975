package org.lucerna.extractor.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lucerna.extractor.draft.Draft.TitleSource;
import org.lucerna.extractor.text.CleanText;

/** Chooses what a person would write on the spine. */
final class Titles {

    private static final int LONGEST = 300;
    private static final int SHORTEST_FIRST_LINE = 8;
    private static final int LONGEST_FIRST_LINE = 120;
    private static final int MOST_FIRST_LINES = 4;

    /** Characters of a date, an office, a series above a title. */
    private static final int MOST_ABOVE_TITLE = 150;

    private static final int AT_THE_TOP = MOST_ABOVE_TITLE + LONGEST + 50;

    private static final Pattern PROGRAM_PREFIX = Pattern.compile(
            "(?i)^(?:microsoft (?:office )?)?(?:word|powerpoint|excel|publisher|visio|writer|impress|calc|quarkxpress|indesign|pagemaker)"
                    + "(?:\\([^)]*\\))?\\s*[-–:]\\s+");
    private static final Pattern EXTENSION = Pattern.compile(
            "(?i)\\.(?:docx?|docm|dotx?|pdf|rtf|odt|ott|pptx?|pptm|ppsx?|odp|xlsx?|ods|html?|xhtml|epub|txt|md|markdown|indd|qxd|qxp|pub|pages|wpd|tex|dvi|fm|csv)$");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?iU)(?:untitled|unbenannt|senza (?:titolo|nome)|sin t[ií]tulo|sans (?:titre|nom)|zonder titel|sem t[ií]tulo|no title|title|titel|titolo|t[ií]tulo|titre"
                    + "|document|dokument|documento|presentation|präsentation|presentazione|presentación|présentation|powerpoint presentation|pr[aä]sentation"
                    + "|slide|folie|diapositiva|diapositive|diapo|layout|book|workbook|mappe|cartel|libro|classeur|sheet|tabelle|foglio|hoja|feuille|page|seite|pagina|página"
                    + "|template|vorlage|modello|plantilla|modèle|new page|home|index|scan|scanned document|scansione|img|image|doc|temp|tmp|test|default|printed document|microsoft word|full page photo|print|report|full text|cover|pdf|none|null|unknown|n/?a)"
                    + "[\\s_.-]*\\(?[\\d.]*\\)?");
    private static final Pattern GENERIC_HEADING = Pattern.compile(
            "(?iU)(?:\\d+[.)]?\\s*)*(?:introduction|introduzione|einleitung|einführung|introducción|contents|table of contents|content|inhalt(?:sverzeichnis)?|indice|sommario|índice|sommaire|table des matières"
                    + "|foreword|preface|vorwort|prefazione|prólogo|préface|avant-propos|abstract|summary|executive summary|zusammenfassung|riassunto|sintesi|resumen|résumé|acknowledge?ments|danksagung|ringraziamenti|agradecimientos|remerciements"
                    + "|abbreviations|glossary|notes?|annex|appendix|agenda|welcome|menu|navigation|home|(?:chapter|kapitel|capitolo|capítulo|chapitre)\\s*\\d*)\\s*:?");
    /** What a series, a journal or an office prints above the title of the one paper. */
    private static final Pattern MASTHEAD = Pattern.compile(
            "(?iU).*\\b(?:vol(?:ume)?\\.?\\s*\\d+|issn\\b|issue\\s+\\d+|n[or°º]\\.?\\s*\\d+|doi:?\\s*10\\.|www\\.|jahrgang\\s+\\d+|heft\\s+\\d+|anno\\s+[ivxl\\d]+).*"
                    + "|(?:the\\s+)?(?:[\\p{L}-]+\\s+){0,4}(?:journal|review|bulletin|newsletter|quarterly|magazine|rundbrief|zeitschrift|bollettino|boletín)"
                    + "|(?:the\\s+)?(?:[\\p{L}-]+\\s+){0,2}journal\\s+(?:of|on|for)\\s.{3,60}|zeitschrift für\\s.{3,60}|revista (?:de|española)\\s.{3,60}|rivista (?:di|italiana)\\s.{3,60}|revue (?:de|française|internationale)\\s.{3,60}"
                    + "|(?:[\\p{L}-]+\\s+){0,2}(?:working|policy|discussion|briefing|issue|position|research)\\s+(?:papers?|briefs?|notes?)(?:\\s+(?:no\\.?\\s*)?\\d+)?"
                    + "|(?:fact\\s?sheet|factsheets?|press release|pressemitteilung|comunicato stampa|nota de prensa|communiqué de presse|final report|draft|confidential|interim report|abschlussbericht|rapporto finale|informe final|rapport final)(?:\\s+\\d+)?");

    private static final Pattern SITE_SUFFIX = Pattern.compile("\\s+(?:\\||»|·|::)\\s+[^|»·]{2,60}$");
    private static final Pattern VERSION = Pattern.compile(
            "(?i)[\\s(]+(?:final|finale|endversion|draft|entwurf|bozza|clean|copy|kopie|copia|web|print|lowres|low res|rev|version|v)?[\\s.]*(?:v?\\d{1,2}(?:\\.\\d+)*|final|finale|draft|copy|web|print)\\)?$");

    private Titles() {}

    /** @param opening the first page or two, to see whether a title belongs to this text; may be empty */
    static String choose(Map<TitleSource, String> offers, String opening, String fileName) {
        Optional<String> declared = human(offers.get(TitleSource.DECLARED)).map(Titles::withoutSite);
        Optional<String> marked = human(offers.get(TitleSource.MARKED));
        Optional<String> largest = human(offers.get(TitleSource.LARGEST)).filter(Titles::isNotGeneric);
        Optional<String> heading = human(offers.get(TitleSource.HEADING)).filter(Titles::isNotGeneric);
        Optional<String> proven =
                declared.filter(title -> title.length() > 3 && isIn(title, opening) && !isMasthead(title));
        // A title that the text does not show is believed only where the text shows no better one.
        return proven.or(() -> marked)
                .or(() -> largest)
                .or(() -> heading.filter(title -> opens(title, opening)))
                .or(() -> declared)
                .or(() -> heading)
                .or(() -> firstLine(opening))
                .map(title -> Capitals.settle(title, opening))
                .map(Titles::shorten)
                .orElseGet(() -> fromFileName(fileName));
    }

    /** The first of these, which are ordered by how they stand out, that names the paper and not what it appeared in. */
    static Optional<String> mostTelling(List<String> offers) {
        List<String> titles = offers.stream()
                .filter(offer -> human(offer).filter(Titles::isNotGeneric).isPresent())
                .filter(offer -> !isPlaceAndDate(offer))
                .toList();
        return titles.stream()
                .filter(offer -> !isMasthead(CleanText.line(offer)))
                .findFirst()
                .or(() -> titles.stream().findFirst());
    }

    /** Whether the text begins with it, but for a line or two above. */
    private static boolean opens(String heading, String opening) {
        int at = CleanText.line(opening.substring(0, Math.min(opening.length(), AT_THE_TOP)))
                .indexOf(heading);
        return at >= 0 && at <= MOST_ABOVE_TITLE;
    }

    private static boolean isMasthead(String line) {
        return MASTHEAD.matcher(line).matches();
    }

    /** "Antwerp, 12 November 2011" says where and when, not what. */
    private static boolean isPlaceAndDate(String line) {
        long others = words(line).stream()
                .filter(word -> word.chars().noneMatch(Character::isDigit) && !Dates.isMonth(word))
                .count();
        return Dates.findWritten(line).isPresent() && others <= 1;
    }

    /** A text begins with its title more often than its file's name is one; not with an address or a sentence. */
    private static Optional<String> firstLine(String opening) {
        return mostTelling(opening.strip()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_FIRST_LINES)
                // a line that goes on as a text does is the end of what stands above it
                .takeWhile(line -> line.length() <= LONGEST_FIRST_LINE)
                .filter(Titles::looksLikeATitle)
                .toList());
    }

    private static boolean looksLikeATitle(String line) {
        return line.length() >= SHORTEST_FIRST_LINE
                && line.indexOf(' ') > 0
                && !Character.isLowerCase(line.codePointAt(0))
                && line.indexOf('\t') < 0
                && !line.matches(".*[.,;:@=].*[.,;:=]|.*[.,;:]");
    }

    /** The offer without what programs add to it; empty when no person wrote it. */
    private static Optional<String> human(@Nullable String offer) {
        if (offer == null) {
            return Optional.empty();
        }
        String title = CleanText.line(offer);
        boolean fromProgram = false;
        Matcher prefix = PROGRAM_PREFIX.matcher(title);
        if (prefix.find()) {
            title = title.substring(prefix.end());
            fromProgram = true;
        }
        Matcher extension = EXTENSION.matcher(title);
        if (extension.find()) {
            title = title.substring(0, extension.start());
            fromProgram = true;
        }
        title = title.replaceAll("^[\\s\"'«»*#_:;.,-]+|[\\s\"«»*#_:;,-]+$", "");
        if (title.indexOf(' ') < 0
                && (title.indexOf('_') >= 0
                        || title.contains("%20")
                        || title.chars().filter(c -> c == '-').count() > 2)) {
            fromProgram = true;
        }
        long letters = title.codePoints().filter(Character::isLetter).count();
        boolean readable = letters >= 2 && letters * 2 >= title.codePointCount(0, title.length());
        if (!readable || PLACEHOLDER.matcher(title).matches() || title.contains("://") || title.contains("\\")) {
            return Optional.empty();
        }
        // a file's name in the title field is no better than the file's name
        return fromProgram && title.indexOf(' ') < 0 ? Optional.empty() : Optional.of(title);
    }

    private static boolean isNotGeneric(String heading) {
        return !GENERIC_HEADING.matcher(heading).matches();
    }

    private static String withoutSite(String title) {
        String shorter = SITE_SUFFIX.matcher(title).replaceFirst("");
        return shorter.length() >= 10 ? shorter : title;
    }

    private static boolean isIn(String title, String opening) {
        Set<String> words = words(title);
        Set<String> there = words(opening);
        long found = words.stream().filter(there::contains).count();
        return !words.isEmpty() && found * 10 >= words.size() * 7L;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static String shorten(String title) {
        if (title.length() <= LONGEST) {
            return title;
        }
        int blank = title.lastIndexOf(' ', LONGEST);
        return title.substring(0, blank > LONGEST / 2 ? blank : LONGEST).strip() + "…";
    }

    /** "annual_report-2011_final_v3.pdf" reads "Annual report 2011". */
    static String fromFileName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String plain = EXTENSION.matcher(CleanText.line(name)).replaceFirst("").replace("%20", " ");
        String words = plain.replace('_', ' ').replace('+', ' ');
        if (words.indexOf(' ') < 0 || words.matches(".*\\S-\\S.*-.*")) {
            words = words.replace('-', ' ');
        }
        if (words.indexOf(' ') < 0) {
            words = words.replace('.', ' ');
        }
        words = words.replaceAll("\\s+", " ").strip();
        for (Matcher version = VERSION.matcher(words); version.find(); version = VERSION.matcher(words)) {
            words = words.substring(0, version.start()).strip();
        }
        words = shorten(words);
        if (words.isEmpty()) {
            return plain.isBlank() ? "?" : plain;
        }
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
