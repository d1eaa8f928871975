package org.lucerna.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.SearchDocument.PageText;
import org.lucerna.search.SearchDocument.Profile;

/** A small library of named documents, and a way to write one more. */
public final class TestLibrary {

    static final ItemKey HANDBOOK = key(1);
    static final ItemKey ANTWERP = key(2);
    static final ItemKey LEITFADEN = key(3);
    static final ItemKey GUIDA = key(4);
    static final ItemKey GUIA = key(5);
    static final ItemKey GUIDE = key(6);
    static final ItemKey ODIGOS = key(7);
    static final ItemKey NARACHNIK = key(8);
    static final ItemKey MEMBERS_REPORT = key(9);
    static final ItemKey DRAFT = key(10);
    static final ItemKey GROUP_NOTES = key(11);
    static final ItemKey RECORD_ONLY = key(12);

    private TestLibrary() {}

    public static ItemKey key(long id) {
        return new ItemKey("resource", id);
    }

    static List<SearchDocument> documents() {
        return List.of(
                new Draft(1, "Handbook on outreach")
                        .kind("publication")
                        .countries("IT", "FR")
                        .topics("S19", "S06")
                        .authors("Giulia Ferrari")
                        .organisation("Ponte Sicuro")
                        .file("outreach_handbook-final.pdf")
                        .year(2012)
                        .page("Mobile teams meet people where they work.")
                        .page(
                                "An outreach unit visits flats at night. Indoor prostitution is hard to see from the street.")
                        .page("The shelter in Ancona takes women and their children.")
                        .done(),
                new Draft(2, "Expert meeting in Antwerp")
                        .kind("case")
                        .countries("BE")
                        .topics("S19")
                        .year(2013)
                        .page("Coffee and cookies make the first talk with a victim easier. The barrier model came from"
                                + " the Netherlands.")
                        .done(),
                new Draft(3, "Leitfaden für Beratungsstellen")
                        .language("de")
                        .countries("DE")
                        .authors("Jörg Weiß")
                        .year(2014)
                        .page(
                                "Menschenhandel erkennen: das Opferschutzprogramm hilft. Die Entschädigung steht ihnen zu.")
                        .done(),
                new Draft(4, "Guida al risarcimento")
                        .language("it")
                        .countries("IT")
                        .year(2014)
                        .page("Le vittime della tratta hanno diritto al risarcimento. L'avvocato prepara la domanda.")
                        .done(),
                new Draft(5, "Guía de derivación")
                        .language("es")
                        .countries("ES")
                        .page("Las víctimas necesitan una casa de acogida y una indemnización justa.")
                        .done(),
                new Draft(6, "Guide de l'hébergement")
                        .language("fr")
                        .countries("FR")
                        .page(
                                "L'hébergement des victimes de la traite relève des associations. Le réseau Ac.Sé oriente.")
                        .done(),
                new Draft(7, "Οδηγός για επαγγελματίες")
                        .language("el")
                        .countries("GR")
                        .page("Τα θύματα εμπορίας ανθρώπων έχουν δικαίωμα σε προστασία.")
                        .done(),
                new Draft(8, "Наръчник за консултанти")
                        .language("bg")
                        .countries("BG")
                        .page("Жертвите на трафик на хора имат право на защита.")
                        .done(),
                new Draft(9, "Members' report on hotlines")
                        .audience(Audience.MEMBERS)
                        .countries("NL")
                        .topics("S30")
                        .page("The outreach hotline rang a thousand times. Zanzibarian callers were new.")
                        .done(),
                new Draft(10, "Draft policy")
                        .kind("policy")
                        .audience(Audience.EDITORS)
                        .page("This outreach draft names a quokkaproject that nobody else knows.")
                        .done(),
                new Draft(11, "Notes of the group")
                        .audience(Audience.group(7))
                        .page("The group speaks of outreach, too.")
                        .done(),
                new Draft(12, "Zwölf Fragen")
                        .language("de")
                        .kind("practice")
                        .type("T4")
                        .year(2010)
                        .summary("Only a summary: questions for the first hour.")
                        .done());
    }

    /** One document in the making; English, public, of 2026 and without text unless told otherwise. */
    public static final class Draft {
        private final long id;
        private final String title;
        private String kind = "publication";
        private @Nullable String type;
        private @Nullable String file;
        private List<String> authors = List.of();
        private @Nullable String organisation;
        private String summary = "";
        private List<String> topics = List.of();
        private List<String> countries = List.of();
        private @Nullable Language language = Language.ENGLISH;
        private @Nullable Integer year;
        private final List<PageText> pages = new ArrayList<>();
        private Audience audience = Audience.PUBLIC;
        private Profile profile = Profile.NONE;
        private final Instant added;

        public Draft(long id, String title) {
            this.id = id;
            this.title = title;
            this.added = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(id);
        }

        Draft kind(String value) {
            kind = value;
            return this;
        }

        Draft type(String value) {
            type = value;
            return this;
        }

        Draft file(String value) {
            file = value;
            return this;
        }

        Draft authors(String... values) {
            authors = List.of(values);
            return this;
        }

        Draft organisation(String value) {
            organisation = value;
            return this;
        }

        Draft summary(String value) {
            summary = value;
            return this;
        }

        Draft topics(String... values) {
            topics = List.of(values);
            return this;
        }

        Draft countries(String... values) {
            countries = List.of(values);
            return this;
        }

        Draft language(@Nullable String code) {
            language = code == null ? null : new Language(code);
            return this;
        }

        Draft year(int value) {
            year = value;
            return this;
        }

        public Draft page(String text) {
            pages.add(new PageText(pages.size() + 1, text));
            return this;
        }

        Draft audience(Audience value) {
            audience = value;
            return this;
        }

        public Draft profile(Profile value) {
            profile = value;
            return this;
        }

        public SearchDocument done() {
            return new SearchDocument(
                    key(id),
                    kind,
                    type,
                    title,
                    file,
                    authors,
                    organisation,
                    summary,
                    topics,
                    countries,
                    language,
                    year,
                    List.of(),
                    pages,
                    audience,
                    added,
                    profile);
        }
    }
}
