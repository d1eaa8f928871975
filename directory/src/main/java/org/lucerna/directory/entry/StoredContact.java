package org.lucerna.directory.entry;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;

/** A row of an entry's contacts. */
@Embeddable
class StoredContact {

    @Enumerated(EnumType.STRING)
    private EntryContact.Kind kind;

    private String role;

    private String reached;

    private String languages;

    private String hours;

    private String audience;

    protected StoredContact() {}

    StoredContact(EntryContact said) {
        kind = said.kind();
        role = said.role();
        reached = said.value();
        languages = said.languages().stream().map(Language::code).collect(Collectors.joining(","));
        hours = said.hours();
        audience = said.audience().code();
    }

    EntryContact said() {
        List<Language> spoken = Stream.of(languages.split(","))
                .filter(code -> !code.isEmpty())
                .map(Language::new)
                .toList();
        return new EntryContact(kind, role, reached, spoken, hours, new Audience(audience));
    }
}
