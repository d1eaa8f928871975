package org.lucerna.extractor.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People and bodies who wrote a document; never a program, an account or a placeholder. */
final class Authors {

    private static final int MOST = 30;

    private static final Pattern NOBODY = Pattern.compile(
            "(?iU)(?:user|users?\\s?\\d*|admin\\w*|root|owner|guest|default|author|autor|autore|auteur|windows[- ]?(?:user|benutzer)|utente( windows)?|utilisateur( windows)?|usuario( de windows)?|benutzer"
                    + "|office|office user|unknown( author)?|unbekannt|anonym\\w*|sconosciuto|desconocido|inconnu|none|null|n/?a|test|name|pc|hp|dell|acer|asus|lenovo|toshiba|sony|samsung|apple|mac|macbook.*|laptop|home|desktop"
                    + "|[\\p{L}]*-?pc\\d*|python-docx|docx4j|your name|company|preferred customer|valued .* customer|steve canny|scanner|scan|xerox|canon|ricoh|kyocera|konica.*|epson.*|.*bizhub.*)");
    private static final Pattern PROGRAM = Pattern.compile(
            "(?i).*(?:microsoft|adobe|acrobat|openoffice|libreoffice|mozilla|webkit|chrom(?:e|ium)|safari/|quark|indesign|distiller|ghostscript|pdftex|latex|\\btex\\b|wkhtml|skia|itext|fpdf|pandoc|calibre|prince|weasyprint|wordpress|drupal|joomla|generator|writer \\d|\\bpdf|abbyy|nitro).*");
    private static final Pattern BETWEEN =
            Pattern.compile("(?iU)\\s*(?:;|\\||\\n|\\s&\\s|\\sand\\s|\\sund\\s|\\set\\s|\\se\\s|\\sy\\s)\\s*");

    /** "Author(s): Jane Doe (KU)" on the first pages, with further names in the lines below. */
    private static final Pattern PRINTED = Pattern.compile(
            "(?iUm)^[ \\t*]*(?:author\\(s\\)|authors?|autor(?:en|innen|es|as|a)?|autor[ei]|auteur(?:\\(?e?s?\\)?)|verfasser(?:innen)?|written by|edited by|editors?|compiled by|a cura di|herausgegeben von|herausgeber(?:in)?)\\s*:\\s*+(?<names>[^\\n]{3,200}(?:\\n[^\\n:]{3,60}){0,12})");

    private static final Pattern PERSON = Pattern.compile(
            "(?U)\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s+(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|van|von|de|der|den|del|della|di|da|dos|la|le|ten|ter|zu|el|al|bin|y)){1,5}(?:\\s*\\([^)]{1,40}\\))?");

    private Authors() {}

    /** Each name once, in the order given. */
    static List<String> clean(Collection<String> offers) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String offer : offers) {
            if (PROGRAM.matcher(offer).matches()) {
                continue;
            }
            for (String name : split(offer)) {
                String clean = tidy(name);
                if (isSomebody(clean) && names.size() < MOST) {
                    names.putIfAbsent(clean.toLowerCase(Locale.ROOT), clean);
                }
            }
        }
        return List.copyOf(names.values());
    }

    /** Those that the first pages name in so many words. */
    static List<String> findPrinted(String opening) {
        Matcher printed = PRINTED.matcher(opening);
        if (!printed.find()) {
            return List.of();
        }
        List<String> people = new ArrayList<>();
        for (String line : printed.group("names").split("\\n")) {
            List<String> names = split(line).stream().map(String::strip).toList();
            if (!names.stream().allMatch(name -> PERSON.matcher(name).matches())) {
                break;
            }
            names.forEach(name -> people.add(name.replaceFirst("\\s*\\([^)]*\\)$", "")));
        }
        return clean(people);
    }

    private static List<String> split(String offer) {
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(offer)) {
            String[] pieces = part.split("\\s*,\\s*");
            // "Jane Doe, John Roe" are two people, "Doe, Jane" is one
            boolean people =
                    pieces.length > 2 || (pieces.length == 2 && pieces[0].contains(" ") && pieces[1].contains(" "));
            names.addAll(people ? List.of(pieces) : List.of(part));
        }
        return names;
    }

    private static String tidy(String name) {
        return name.replaceAll("<[^>]*>|\\S+@\\S+|\\[[^\\]]*]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[\\s,;:.*\"'-]+|[\\s,;:*\"'-]+$", "");
    }

    private static boolean isSomebody(String name) {
        return name.length() >= 3
                && name.length() <= 120
                && name.codePoints().filter(Character::isLetter).count() >= 2
                && !NOBODY.matcher(name).matches()
                && !PROGRAM.matcher(name).matches()
                // an account name: one word in small letters, or with digits
                && !name.matches("(?U)\\p{Ll}[\\p{Ll}\\d._-]*|\\S*\\d\\S*")
                && !name.contains("\\")
                && !name.contains("://");
    }
}
