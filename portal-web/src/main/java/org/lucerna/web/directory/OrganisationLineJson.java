package org.lucerna.web.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.EntryLine;
import org.lucerna.foundation.text.Language;
import org.lucerna.web.directory.OrganisationJson.AreaJson;
import org.lucerna.web.directory.OrganisationJson.ContactJson;
import org.lucerna.web.directory.OrganisationJson.StatementJson;

/** An entry in a list of the API; the fields mean what they mean in {@link OrganisationJson}. */
public record OrganisationLineJson(
        long id,
        String name,
        String acronym,
        @Nullable String type,
        @Nullable String country,
        String region,
        String town,
        boolean confidential,
        List<StatementJson> statements,
        List<String> languages,
        List<AreaJson> areas,
        List<ContactJson> contacts,
        @Nullable String verifiedOn,
        String freshness,
        String url) {

    static OrganisationLineJson of(EntryLine line) {
        return new OrganisationLineJson(
                line.id(),
                line.name(),
                line.acronym(),
                line.type(),
                line.country(),
                line.region(),
                line.town(),
                line.confidential(),
                line.statements().stream().map(StatementJson::of).toList(),
                line.languages().stream().map(Language::code).toList(),
                line.areas().stream().map(AreaJson::of).toList(),
                line.contacts().stream().map(ContactJson::of).toList(),
                line.verifiedOn() == null ? null : line.verifiedOn().toString(),
                OrganisationJson.code(line.freshness()),
                OrganisationJson.address(line.id()));
    }
}
