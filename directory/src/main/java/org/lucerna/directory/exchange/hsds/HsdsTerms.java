package org.lucerna.directory.exchange.hsds;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryName;
import org.lucerna.directory.entry.EntryStatement;
import org.lucerna.directory.entry.Stated;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptScheme;
import org.lucerna.foundation.vocabulary.ConceptText;
import org.lucerna.foundation.vocabulary.Vocabulary;

/**
 * The vocabulary as HSDS' taxonomies, and what entries say in its words as attributes. Only a yes is an attribute with a
 * term: whoever looks for a term must not find those who said no to it.
 */
final class HsdsTerms {

    /** What an attribute with a value of its own tells; the reader of this package knows them, too. */
    static final String COUNTRY = "country";

    static final String REGION = "region";
    static final String CAPACITY = "capacity";
    static final String NETWORK = "network";
    static final String NOT_OFFERED = "not offered";
    static final String TOWN = "town";
    static final String SOURCE = "source";
    static final String VERIFIED_BY = "verified by";
    static final String CONFIDENTIAL = "confidential";
    static final String PUBLIC_OFFICE = "public office";
    static final String WEBSITE = "website";
    static final String FORM = "form";
    static final String MESSAGING = "messaging";
    static final String ROLE = "role";
    static final String HOURS = "hours";
    static final String YES = "yes";

    /** The kinds of names beyond the first, which the organization is listed under. */
    static final Map<EntryName.Kind, String> NAMES = Collections.unmodifiableMap(new EnumMap<>(Map.of(
            EntryName.Kind.NAME, "other name",
            EntryName.Kind.ACRONYM, "acronym",
            EntryName.Kind.FORMER, "former name",
            EntryName.Kind.ALSO_KNOWN_AS, "also known as")));

    private static final Map<String, String> LINKS = Map.of(
            "S", "capability", "T", "target group", "X", "exploitation", "P", "exploitation", "C", "cross-border work");

    private final URI portal;
    private final HsdsIds ids;
    private final Vocabulary vocabulary;

    HsdsTerms(URI portal, HsdsIds ids, Vocabulary vocabulary) {
        this.portal = portal;
        this.ids = ids;
        this.vocabulary = vocabulary;
    }

    JsonObjectBuilder taxonomy(ConceptScheme scheme) {
        String name = scheme.label(Language.ENGLISH);
        return Hsds.JSON
                .createObjectBuilder()
                .add("id", ids.ofWord("taxonomy", scheme.id()).toString())
                .add("name", name)
                .add("description", name)
                .add("uri", portal + "/api/v1/vocabulary")
                .add("version", String.valueOf(vocabulary.version()));
    }

    JsonObjectBuilder term(Concept concept) {
        JsonObjectBuilder json = shortTerm(concept);
        vocabulary.findScheme(concept.scheme()).ifPresent(scheme -> json.add("taxonomy_detail", taxonomy(scheme)));
        return json;
    }

    private JsonObjectBuilder shortTerm(Concept concept) {
        String name = concept.label(Language.ENGLISH);
        String note = concept.texts(ConceptText.Kind.SCOPE_NOTE, Language.ENGLISH).stream()
                .findFirst()
                .orElse(name);
        JsonObjectBuilder json = Hsds.JSON
                .createObjectBuilder()
                .add("id", ids.ofWord("term", concept.id()).toString())
                .add("code", concept.id())
                .add("name", name)
                .add("description", note)
                .add("language", Language.ENGLISH.code())
                .add("term_uri", portal + "/glossary/" + concept.id());
        vocabulary
                .findScheme(concept.scheme())
                .ifPresent(scheme -> json.add("taxonomy", scheme.label(Language.ENGLISH))
                        .add("taxonomy_id", ids.ofWord("taxonomy", scheme.id()).toString()));
        concept.broader().stream()
                .findFirst()
                .ifPresent(broader ->
                        json.add("parent_id", ids.ofWord("term", broader).toString()));
        return json;
    }

    JsonArray attributesOfOrganization(EntryDraft said, UUID owner) {
        JsonArrayBuilder array = Hsds.JSON.createArrayBuilder();
        Optional.ofNullable(said.type())
                .flatMap(vocabulary::find)
                .ifPresent(type -> array.add(attribute(type, "type", "organization", owner)));
        Optional.ofNullable(said.country())
                .ifPresent(country -> array.add(attribute(COUNTRY, country, "organization", owner)));
        if (!said.region().isEmpty()) {
            array.add(attribute(REGION, said.region(), "organization", owner));
        }
        said.networks().forEach(network -> array.add(attribute(NETWORK, network, "organization", owner)));
        said.names().stream()
                .filter(name ->
                        name.kind() != EntryName.Kind.NAME || !name.name().equals(said.name()))
                .forEach(name ->
                        array.add(attribute(NAMES.getOrDefault(name.kind(), ""), name.name(), "organization", owner)));
        Hsds.contacts(said, EntryContact.Kind.WEBSITE)
                .skip(1)
                .forEach(site -> array.add(attribute(WEBSITE, site.value(), "organization", owner)));
        Hsds.contacts(said, EntryContact.Kind.FORM)
                .forEach(form -> array.add(attribute(FORM, form.value(), "organization", owner)));
        if (said.isConfidential()) {
            array.add(attribute(CONFIDENTIAL, YES, "organization", owner));
        } else if (!said.town().isEmpty()) {
            array.add(attribute(TOWN, said.town(), "organization", owner));
        }
        if (said.publicOffice()) {
            array.add(attribute(PUBLIC_OFFICE, YES, "organization", owner));
        }
        addText(array, SOURCE, said.source(), owner);
        addText(array, VERIFIED_BY, said.verifiedBy(), owner);
        return array.build();
    }

    private void addText(JsonArrayBuilder array, String link, String text, UUID owner) {
        if (!text.isEmpty()) {
            array.add(attribute(link, text, "organization", owner));
        }
    }

    JsonArray attributesOfService(EntryDraft said, UUID owner) {
        JsonArrayBuilder array = Hsds.JSON.createArrayBuilder();
        for (EntryStatement statement : said.statements()) {
            Optional<Concept> concept = vocabulary.find(statement.concept());
            if (statement.stated() == Stated.NO) {
                array.add(attribute(NOT_OFFERED, statement.concept(), "service", owner));
            } else if (concept.isPresent()) {
                String link = LINKS.getOrDefault(concept.get().scheme(), "subject");
                array.add(attribute(concept.get(), link, "service", owner));
            }
        }
        if (!said.capacity().isEmpty()) {
            array.add(attribute(CAPACITY, said.capacity(), "service", owner));
        }
        return array.build();
    }

    private JsonObjectBuilder attribute(Concept concept, String link, String entity, UUID owner) {
        return Hsds.JSON
                .createObjectBuilder()
                .add("id", ids.ofPart(owner, "attribute", concept.id()).toString())
                .add("link_id", owner.toString())
                .add("taxonomy_term_id", ids.ofWord("term", concept.id()).toString())
                .add("link_type", link)
                .add("link_entity", entity)
                .add("taxonomy_term", shortTerm(concept));
    }

    private JsonObjectBuilder attribute(String link, String value, String entity, UUID owner) {
        return Hsds.attribute(ids, link, value, entity, owner);
    }
}
