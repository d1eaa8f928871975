package org.lucerna.directory.exchange.card;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lucerna.directory.entry.Drafts;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryState;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.entry.Freshness;
import org.lucerna.foundation.text.Language;

class EntryCardTest {

    private static final URI PORTAL = URI.create("https://lucerna.example");

    @Test
    void aTelephoneReadsTheCard() {
        VCard card = Ezvcard.parse(EntryCard.write(view(Drafts.counsellingCentre()), PORTAL, Language.GERMAN))
                .first();

        assertThat(card.getVersion()).isEqualTo(VCardVersion.V4_0);
        assertThat(card.getKind().isOrg()).isTrue();
        assertThat(card.getFormattedName().getValue()).isEqualTo("Centro Aurora");
        assertThat(card.getTelephoneNumbers()).hasSize(3);
        assertThat(card.getTelephoneNumbers().getFirst().getText()).isEqualTo("+39 080 555 0100");
        assertThat(card.getAddresses().getFirst().getStreetAddress()).isEqualTo(Drafts.STREET);
        assertThat(card.getAddresses().getFirst().getCountry()).isEqualTo("Italien");
        assertThat(card.validate(VCardVersion.V4_0).isEmpty()).isTrue();
    }

    @Test
    void ofAConfidentialPlaceTheRegionIsToldAndNoMore() {
        VCard card = Ezvcard.parse(EntryCard.write(
                        view(Drafts.safeHouse().with(parts -> parts.town("Teramo"))), PORTAL, Language.ENGLISH))
                .first();

        assertThat(card.getAddresses().getFirst().getRegion()).isEqualTo("Abruzzo");
        assertThat(card.getAddresses().getFirst().getStreetAddress()).isNullOrEmpty();
        assertThat(card.getAddresses().getFirst().getLocality()).isNullOrEmpty();
    }

    @Test
    void aLineBreakInATextBeginsNoPropertyOfItsOwn() {
        String card = EntryCard.write(
                view(EntryDraft.named("X").with(parts -> parts.description("one\nTEL:+666\nEND:VCARD"))),
                PORTAL,
                Language.ENGLISH);

        assertThat(card.lines()).noneMatch(line -> line.startsWith("TEL"));
        assertThat(card.lines().filter(line -> line.startsWith("END"))).hasSize(1);
    }

    @Test
    void searchEnginesReadWhatThePageSays() {
        JsonObject json = Json.createReader(new StringReader(EntryLinkedData.write(
                        view(Drafts.counsellingCentre()), URI.create(PORTAL + "/en/directory/12"), Language.ENGLISH)))
                .readObject();

        assertThat(json.getString("@type")).isEqualTo("NGO");
        assertThat(json.getJsonArray("contactPoint").getJsonObject(0).getString("telephone"))
                .isEqualTo("+39 080 555 0100");
        assertThat(json.getJsonObject("address").getString("streetAddress")).isEqualTo(Drafts.STREET);
        assertThat(json.getJsonArray("areaServed").getString(0)).isEqualTo("Puglia, Italy");
    }

    @Test
    void noTextEndsTheElementAroundIt() {
        String json = EntryLinkedData.write(
                view(EntryDraft.named("</script><script>alert(1)</script>")), PORTAL, Language.ENGLISH);

        assertThat(json).doesNotContain("<");
        assertThat(Json.createReader(new StringReader(json)).readObject().getString("name"))
                .isEqualTo("</script><script>alert(1)</script>");
    }

    private static EntryView view(EntryDraft data) {
        Instant changed = Instant.parse("2026-03-01T10:00:00Z");
        return new EntryView(12, 1, data, EntryState.PUBLISHED, Freshness.VERIFIED, false, changed, changed);
    }
}
