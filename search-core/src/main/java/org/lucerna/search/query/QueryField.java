package org.lucerna.search.query;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The fields that a question can name, each by its English name and by those of the other interface languages. */
public enum QueryField {
    TITLE,
    AUTHOR,
    ORGANISATION,
    FILE,
    KIND,
    TYPE,
    TOPIC,
    COUNTRY,
    LANGUAGE,
    YEAR;

    private static final Map<String, QueryField> BY_NAME = Map.ofEntries(
            Map.entry("title", TITLE),
            Map.entry("titolo", TITLE),
            Map.entry("titel", TITLE),
            Map.entry("título", TITLE),
            Map.entry("titulo", TITLE),
            Map.entry("titre", TITLE),
            Map.entry("author", AUTHOR),
            Map.entry("autore", AUTHOR),
            Map.entry("autor", AUTHOR),
            Map.entry("auteur", AUTHOR),
            Map.entry("organisation", ORGANISATION),
            Map.entry("organization", ORGANISATION),
            Map.entry("organizzazione", ORGANISATION),
            Map.entry("organización", ORGANISATION),
            Map.entry("organizacion", ORGANISATION),
            Map.entry("file", FILE),
            Map.entry("datei", FILE),
            Map.entry("archivo", FILE),
            Map.entry("fichier", FILE),
            Map.entry("kind", KIND),
            Map.entry("type", TYPE),
            Map.entry("tipo", TYPE),
            Map.entry("typ", TYPE),
            Map.entry("topic", TOPIC),
            Map.entry("tema", TOPIC),
            Map.entry("thema", TOPIC),
            Map.entry("thème", TOPIC),
            Map.entry("theme", TOPIC),
            Map.entry("country", COUNTRY),
            Map.entry("paese", COUNTRY),
            Map.entry("land", COUNTRY),
            Map.entry("país", COUNTRY),
            Map.entry("pais", COUNTRY),
            Map.entry("pays", COUNTRY),
            Map.entry("language", LANGUAGE),
            Map.entry("lingua", LANGUAGE),
            Map.entry("sprache", LANGUAGE),
            Map.entry("idioma", LANGUAGE),
            Map.entry("langue", LANGUAGE),
            Map.entry("year", YEAR),
            Map.entry("anno", YEAR),
            Map.entry("jahr", YEAR),
            Map.entry("año", YEAR),
            Map.entry("année", YEAR),
            Map.entry("annee", YEAR));

    static Optional<QueryField> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }
}
