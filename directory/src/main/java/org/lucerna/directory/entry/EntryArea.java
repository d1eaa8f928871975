package org.lucerna.directory.entry;

import org.lucerna.foundation.text.Texts;

/**
 * Where an organisation helps, as opposed to where it sits. Immutable.
 *
 * @param country ISO 3166-1 alpha-2, XK, or {@link #ANYWHERE}
 * @param region a part of the country, in words; empty for all of it
 */
public record EntryArea(String country, String region) {

    public static final String ANYWHERE = "*";

    public EntryArea {
        country = Texts.line(country);
        region = Texts.line(region);
    }

    public static EntryArea country(String country) {
        return new EntryArea(country, "");
    }

    public boolean isAnywhere() {
        return country.equals(ANYWHERE);
    }
}
