package org.lucerna.directory.exchange.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lucerna.directory.entry.Drafts;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryState;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.entry.Freshness;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.testing.HsdsSchemas;

class HsdsWriterTest {

    private static final URI PORTAL = URI.create("https://lucerna.example");

    private static final EntryView CENTRE = view(12, Drafts.counsellingCentre());
    private static final EntryView SHELTER = view(13, Drafts.safeHouse());
    private static final EntryView NOTHING_BUT_A_NAME = view(14, EntryDraft.named("Καταφύγιο"));

    private final HsdsWriter writer = new HsdsWriter(PORTAL, Vocabulary.current());

    @Test
    void whateverIsWrittenIsValid() {
        HsdsSchemas schemas = schemas();
        for (EntryView entry : List.of(CENTRE, SHELTER, NOTHING_BUT_A_NAME)) {
            assertValid(schemas, "organization", writer.organization(entry, false));
            assertValid(schemas, "organization", writer.organization(entry, true));
            assertValid(schemas, "organization_list", writer.organization(entry));
            assertValid(schemas, "service", writer.service(entry));
            assertValid(schemas, "service_list", writer.serviceLine(entry));
            assertValid(schemas, "service_list", writer.minimalService(entry));
            writer.serviceAtLocation(entry, true).ifPresent(at -> {
                assertValid(schemas, "service_at_location", at);
                // the API's description names this schema
                assertValid(schemas, "service", at);
            });
            writer.serviceAtLocation(entry, false)
                    .ifPresent(at -> assertValid(schemas, "service_at_location_list", at));
        }
    }

    /** A test of the test: were formats ignored, it would find less. */
    @Test
    void whatIsNotValidIsSeen() throws IOException {
        HsdsSchemas schemas = schemas();

        assertThat(schemas.problems("organization", schemas.example("example_organization_full.json")))
                .isEmpty();
        assertThat(schemas.problems("organization_list", "{\"id\":\"12\",\"name\":\"x\",\"description\":\"\"}"))
                .as("no UUID")
                .isNotEmpty();
        assertThat(schemas.problems("service_list", "{\"id\":\"5c4d79d7-cc55-470e-9f1f-8cad074e4892\"}"))
                .as("no name")
                .isNotEmpty();
    }

    @Test
    void anEntryIsAnOrganizationWithItsService() {
        JsonObject organization = writer.organization(CENTRE, true);

        assertThat(organization.getString("name")).isEqualTo("Centro Aurora");
        assertThat(organization.getString("alternate_name")).isEqualTo("CA");
        assertThat(organization.getString("email")).isEqualTo("help@aurora.example");
        JsonObject service = organization.getJsonArray("services").getJsonObject(0);
        assertThat(service.getString("assured_date")).isEqualTo("2026-03-01");
        assertThat(service.getJsonArray("service_areas").getJsonObject(0).getString("name"))
                .isEqualTo("Puglia, Italy");
        assertThat(service.getJsonArray("attributes").toString())
                .contains("\"code\":\"S43\"")
                .as("whoever looks for a term must not find who said no to it")
                .doesNotContain("\"code\":\"S09\"");
    }

    @Test
    void aConfidentialPlaceHasNoLocation() {
        assertThat(writer.serviceAtLocation(SHELTER, true)).isEmpty();
        assertThat(writer.serviceAtLocation(SHELTER, false)).isEmpty();
        assertThat(writer.organization(SHELTER, true)).doesNotContainKey("locations");
        assertThat(writer.service(SHELTER)).doesNotContainKey("service_at_locations");
    }

    @Test
    void noPlaceHasCoordinates() {
        Optional<JsonObject> at = writer.serviceAtLocation(CENTRE, true);

        assertThat(at.orElseThrow().toString())
                .contains(Drafts.STREET)
                .doesNotContain("latitude")
                .doesNotContain("longitude");
    }

    @Test
    void aUuidLeadsBackToItsEntryInItsOwnPortalAlone() {
        HsdsIds ids = new HsdsIds(PORTAL);
        String service = ids.of(HsdsIds.Kind.SERVICE, 12).toString();

        assertThat(ids.find(HsdsIds.Kind.SERVICE, service)).hasValue(12);
        assertThat(ids.find(HsdsIds.Kind.ORGANIZATION, service)).isEmpty();
        assertThat(new HsdsIds(URI.create("https://other.example")).find(HsdsIds.Kind.SERVICE, service))
                .isEmpty();
        assertThat(ids.find(HsdsIds.Kind.SERVICE, "12")).isEmpty();
        assertThat(ids.find(HsdsIds.Kind.SERVICE, "1-1-1-1-1")).isEmpty();
        assertThat(service)
                .isEqualTo(new HsdsIds(PORTAL).of(HsdsIds.Kind.SERVICE, 12).toString());
    }

    private static void assertValid(HsdsSchemas schemas, String schema, JsonObject document) {
        // The validator knows the names that are given out; those for examples (RFC 2606) are not.
        String written = document.toString().replace("aurora.example", "aurora.org");
        assertThat(schemas.problems(schema, written))
                .as(schema + " " + document)
                .isEmpty();
    }

    private static HsdsSchemas schemas() {
        Optional<HsdsSchemas> schemas = HsdsSchemas.find();
        assumeTrue(schemas.isPresent(), "the standard's schemas are not beside the project");
        return schemas.orElseThrow();
    }

    private static EntryView view(long id, EntryDraft data) {
        Instant changed = Instant.parse("2026-03-01T10:00:00Z");
        return new EntryView(id, 1, data, EntryState.PUBLISHED, Freshness.AGEING, false, changed, changed);
    }
}
