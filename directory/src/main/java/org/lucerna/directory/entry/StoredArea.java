package org.lucerna.directory.entry;

import jakarta.persistence.Embeddable;

/** A row of where an entry's organisation helps. */
@Embeddable
class StoredArea {

    private String country;

    private String region;

    protected StoredArea() {}

    StoredArea(EntryArea said) {
        country = said.country();
        region = said.region();
    }

    EntryArea said() {
        return new EntryArea(country, region);
    }
}
