package org.lucerna.directory.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.lucerna.foundation.text.Language;

/** A row of an entry's names. */
@Embeddable
class StoredName {

    private String name;

    private String language;

    @Enumerated(EnumType.STRING)
    private EntryName.Kind kind;

    /** By which an import knows the organisation again. */
    @Column(name = "name_key")
    private String nameKey;

    protected StoredName() {}

    StoredName(EntryName said) {
        name = said.name();
        Language spoken = said.language();
        language = spoken == null ? "" : spoken.code();
        kind = said.kind();
        nameKey = NameKey.of(said.name());
    }

    EntryName said() {
        return new EntryName(name, language.isEmpty() ? null : new Language(language), kind);
    }
}
