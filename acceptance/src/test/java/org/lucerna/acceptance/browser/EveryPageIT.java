package org.lucerna.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lucerna.acceptance.portal.OnTheSharedPortal;

/** What holds for every page: no barrier, nothing that sticks out, nothing asked of others; on phone and desk, day and night. */
@OnTheSharedPortal
@ExtendWith(Chromium.class)
class EveryPageIT {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "home, /en/",
        "home-de, /de/",
        "results, /en/search?q=trafficking",
        "results-filtered, /it/search?q=tratta&kind=publication",
        "results-german, /de/search?q=Menschenhandel",
        "results-nothing, /en/search?q=qwertzuiopasdf",
        "results-browse, /fr/search",
        "results-expanded, /en/search?q=safe+house",
        "results-expanded-off, /fr/search?q=foyer&expand=false",
        "glossary, /en/glossary",
        "glossary-german, /de/glossary?scheme=S&q=wohnung",
        "concept, /es/glossary/S19",
        "help, /es/help/search",
        "about, /en/about",
        "charter, /it/charter",
        "privacy, /fr/privacy",
        "help-now, /en/help-now",
        "help-now-de, /de/help-now",
        "join, /en/join",
        "join-de, /de/join",
        "join-sent, /es/join/sent",
        "join-unknown, /en/join/confirm?key=x",
        "invitation-unknown, /fr/invitation?key=x",
        "sign-in, /de/sign-in",
        "forgot, /it/sign-in/forgot",
        "sign-in-trouble, /it/sign-in?provider=unreachable",
        "connect-nobody, /es/account/connect",
        "passkey, /fr/sign-in/passkey",
        "reset-useless, /fr/sign-in/reset?key=x",
        "email-agree, /es/account/email?key=x",
        "directory, /en/directory",
        "directory-map, /de/directory?view=map",
        "directory-table, /it/directory?view=table",
        "directory-nothing, /de/directory?q=xyzxyz&capability=S81&country=IT",
        "directory-not-stated, /de/directory?country=IT&capability=S19&target=T13",
        "directory-nowhere, /fr/directory?q=Xanadupolis",
        "who-can-help, /de/who-can-help",
        "countries, /en/countries",
        "country, /de/countries/IT",
        "verify-unknown, /de/directory/verify?key=x",
        "entry, /en/directory/1",
        "entry-german, /de/directory/7",
        "not-found, /en/library/999999999"
    })
    void aVisitorMeetsNoBarrier(String name, String path, Reader reader) {
        reader.open(path);
        reader.forgetComplaints();
        lookAround(reader, name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"record, reflection period", "record-german, Erstidentifizierung", "record-italian, caporalato"})
    void aRecordWithItsDocumentHasNoBarrier(String name, String words, Reader reader) {
        reader.open("/en/");
        reader.searchFor(words);
        reader.find(".passages .place").first().click();
        reader.find("#document").waitFor();
        lookAround(reader, name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "import, /en/library/import",
        "concept-edit, /de/glossary/S19/edit",
        "entry-new, /de/directory/new",
        "entry-edit, /en/directory/1/edit",
        "entry-history, /it/directory/1/history",
        "entry-logo, /de/directory/1/logo",
        "vocabulary, /en/admin/vocabulary",
        "concept-new, /fr/admin/vocabulary/new",
        "directory-import, /en/admin/directory/import",
        "directory-import-de, /de/admin/directory/import",
        "import-de, /de/library/import",
        "state, /en/state",
        "audit, /en/admin/audit",
        "audit-de, /de/admin/audit?act=import",
        "security, /en/account/security",
        "security-de, /de/account/security",
        "second-factor, /fr/account/second-factor",
        "admin, /en/admin",
        "applications, /de/admin/applications",
        "organisations, /en/admin/organisations",
        "accounts, /en/admin/accounts",
        "account, /de/admin/accounts/1",
        "roles, /de/admin/roles",
        "admin-groups, /en/admin/groups",
        "site, /en/admin/site",
        "pages, /de/admin/pages",
        "page-edit, /en/admin/pages/edit?page=charter&language=it",
        "hotlines, /fr/admin/hotlines",
        "suggestions, /de/directory/upkeep/suggestions",
        "changes, /en/directory/upkeep/changes",
        "unverified, /fr/directory/upkeep/unverified",
        "address-book, /es/address-book",
        "groups, /it/groups",
        "profile, /it/account/profile",
        "own-data, /de/account/data"
    })
    void anAdministratorMeetsNoBarrier(String name, String path, Reader reader) {
        Administrator.signInWith(reader);
        reader.open(path);
        lookAround(reader, name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"edit, /en/search?q=shelter"})
    void editingARecordHasNoBarrier(String name, String path, Reader reader) {
        Administrator.signInWith(reader);
        reader.open(path);
        reader.find(".hit h2 a").first().click();
        reader.find("a[href$='/edit']").click();
        reader.find("#title").waitFor();
        lookAround(reader, name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "entry-suggest, /it/directory/%d/suggest",
        "entry-write, /de/directory/%d/write",
        "entry-merge, /en/directory/%d/merge"
    })
    void whatOneCanDoWithAnEntryHasNoBarrier(String name, String path, Reader reader) {
        Administrator.signInWith(reader);
        long id = reader.portal().get("/api/v1/organisations?size=100").getJsonArray("organisations").stream()
                .map(JsonValue::asJsonObject)
                .filter(entry -> entry.getString("name").equals("ASTRA"))
                .mapToLong(entry -> entry.getJsonNumber("id").longValue())
                .findFirst()
                .orElseThrow();
        reader.open(path.formatted(id));
        lookAround(reader, name);
    }

    @Test
    void whatWasTakenOutOfTheDirectoryHasNoBarrier(Reader reader) {
        Administrator.signInWith(reader);
        String path = "/api/v1/organisations/"
                + reader.portal()
                        .post(
                                "/api/v1/organisations",
                                Json.createObjectBuilder()
                                        .add("name", "Laterne, die war")
                                        .build())
                        .getInt("id");
        reader.portal().delete(path);
        reader.open(path.replace("/api/v1/organisations", "/de/directory") + "/withdrawn");
        reader.find("h1").waitFor();
        lookAround(reader, "entry-withdrawn");
    }

    @Test
    void anAnswerOfTheFinderHasNoBarrier(Reader reader) {
        reader.open("/de/who-can-help");
        reader.find("#need-what").selectOption("S19");
        reader.find("#need-country").selectOption("IT");
        reader.find(".need button").click();
        reader.find(".need-told").waitFor();
        lookAround(reader, "who-can-help-answer");
    }

    @Test
    void aFormWhoseSessionEndedIsKeptWithoutABarrier(Reader reader) {
        reader.open("/en/about");
        reader.page()
                .evaluate("const form = document.createElement('form'); form.method = 'post';"
                        + " form.action = '/en/library/1/edit'; document.body.append(form); form.submit();");
        reader.find("main form button").waitFor();
        reader.forgetComplaints();
        lookAround(reader, "again");
    }

    private static void lookAround(Reader reader, String name) {
        reader.lookAround(name);
        assertThat(reader.askedOfOthers()).as(name + " asks nothing of others").isEmpty();
    }
}
