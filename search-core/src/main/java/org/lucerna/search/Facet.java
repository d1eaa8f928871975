package org.lucerna.search;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The ways in which results can be narrowed. The name in lower case is the parameter in addresses and the API. */
public enum Facet {
    KIND,
    TYPE,
    TOPIC,
    COUNTRY,
    LANGUAGE,
    YEAR,

    /** What an organisation does: a concept, and every wider one. So are the next three. */
    CAPABILITY,
    /** Whom it does that for. */
    TARGET,
    /** Which forms of exploitation it knows. */
    EXPLOITATION,
    /** What it does across borders. */
    CROSSBORDER,
    /** Where an organisation helps, as opposed to where it sits: a country's code, or {@code *} for anywhere. */
    AREA,
    /** In which languages it can help, as opposed to the language of a text. */
    SPEAKS,
    /** How lately somebody made sure that it is true: a {@link SearchDocument.Standing} in lower case. */
    STANDING;

    /** What every question counts. */
    public static final Set<Facet> OF_EVERYTHING = Collections.unmodifiableSet(EnumSet.range(KIND, YEAR));

    /** What organisations are narrowed by. */
    public static final Set<Facet> OF_ORGANISATIONS = Collections.unmodifiableSet(
            EnumSet.of(TYPE, COUNTRY, CAPABILITY, TARGET, EXPLOITATION, CROSSBORDER, AREA, SPEAKS, STANDING));

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
