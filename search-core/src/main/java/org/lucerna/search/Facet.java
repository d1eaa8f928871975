package org.lucerna.search;

import java.util.Locale;

/** The ways in which results can be narrowed. The name in lower case is the parameter in addresses and the API. */
public enum Facet {
    KIND,
    TYPE,
    TOPIC,
    COUNTRY,
    LANGUAGE,
    YEAR;

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
