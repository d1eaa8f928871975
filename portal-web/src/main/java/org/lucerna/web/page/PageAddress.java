package org.lucerna.web.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which page an address shows: the table of all pages.
 *
 * @param view the Facelets file
 * @param bean the name of the backing bean that finds out whether this reader gets the page at all; empty where all do
 * @param id the item that the address names, or 0
 */
public record PageAddress(String view, String bean, long id) {

    private static final String ITEM = "([1-9][0-9]{0,17})";

    /** A concept's id, which is no number: its page's bean reads it from the path. */
    private static final String CONCEPT = "(?:[A-Za-z0-9][A-Za-z0-9_.-]{0,19})";

    private record Row(Pattern path, String view, String bean) {
        Row(String path, String view, String bean) {
            this(Pattern.compile(path), "/WEB-INF/pages" + view, bean);
        }
    }

    /** A country's code, the same way. */
    private static final String COUNTRY = "(?:[A-Z]{2})";

    private static final List<Row> TABLE = List.of(
            new Row("/", "/home/home.xhtml", ""),
            new Row("/search", "/search/results.xhtml", ""),
            new Row("/library/" + ITEM, "/library/record.xhtml", "record"),
            new Row("/library/" + ITEM + "/edit", "/library/edit.xhtml", "edit"),
            new Row("/library/" + ITEM + "/withdrawn", "/library/withdrawn.xhtml", "withdrawn"),
            new Row("/glossary", "/vocabulary/glossary.xhtml", ""),
            new Row("/glossary/" + CONCEPT, "/vocabulary/concept.xhtml", "concept"),
            new Row("/glossary/" + CONCEPT + "/edit", "/vocabulary/edit.xhtml", "conceptEdit"),
            new Row("/directory/new", "/directory/edit.xhtml", "entryEdit"),
            new Row("/directory/" + ITEM, "/directory/entry.xhtml", "entryPage"),
            new Row("/directory/" + ITEM + "/edit", "/directory/edit.xhtml", "entryEdit"),
            new Row("/directory/" + ITEM + "/history", "/directory/history.xhtml", "entryHistory"),
            new Row("/directory/" + ITEM + "/logo", "/directory/logo.xhtml", "entryLogo"),
            new Row("/directory/" + ITEM + "/withdrawn", "/directory/withdrawn.xhtml", "entryWithdrawn"),
            new Row("/directory", "/directory/directory.xhtml", "directoryList"),
            new Row("/who-can-help", "/directory/who-can-help.xhtml", ""),
            new Row("/countries", "/directory/countries.xhtml", "countriesPage"),
            new Row("/countries/" + COUNTRY, "/directory/country.xhtml", "countryPage"),
            new Row("/directory/similar", "/directory/similar.xhtml", "similar"),
            new Row("/directory/verify", "/directory/verify.xhtml", "verification"),
            new Row("/directory/verified", "/directory/verified.xhtml", ""),
            new Row("/directory/suggested", "/directory/suggested.xhtml", ""),
            new Row("/directory/" + ITEM + "/suggest", "/directory/suggest.xhtml", "suggest"),
            new Row("/directory/" + ITEM + "/write", "/directory/write.xhtml", "writing"),
            new Row("/directory/" + ITEM + "/written", "/directory/written.xhtml", "entryActs"),
            new Row("/directory/" + ITEM + "/merge", "/directory/merge.xhtml", "merge"),
            new Row("/directory/upkeep/suggestions", "/directory/suggestions.xhtml", "suggestions"),
            new Row("/directory/upkeep/changes", "/directory/proposals.xhtml", "proposals"),
            new Row("/directory/upkeep/changes/" + ITEM, "/directory/proposal.xhtml", "proposal"),
            new Row("/directory/upkeep/unverified", "/directory/unverified.xhtml", "ageing"),
            new Row("/address-book", "/directory/address-book.xhtml", "addressBook"),
            new Row("/library/import", "/library/import.xhtml", "importing"),
            new Row("/help/search", "/search/help.xhtml", ""),
            new Row("/(?:about|charter|privacy|accessibility|legal)", "/site/static.xhtml", "staticPage"),
            new Row("/help-now", "/site/help-now.xhtml", "staticPage"),
            new Row("/join", "/join/join.xhtml", "join"),
            new Row("/join/sent", "/join/sent.xhtml", ""),
            new Row("/join/confirm", "/join/confirm.xhtml", "applicant"),
            new Row("/join/confirmed", "/join/confirmed.xhtml", ""),
            new Row("/join/answer", "/join/answer.xhtml", "applicant"),
            new Row("/join/answered", "/join/answered.xhtml", ""),
            new Row("/invitation", "/join/invitation.xhtml", "invitation"),
            new Row("/invitation/welcome", "/join/welcome.xhtml", ""),
            new Row("/organisation", "/members/organisation.xhtml", "organisation"),
            new Row("/groups", "/groups/groups.xhtml", "groups"),
            new Row("/groups/" + ITEM, "/groups/group.xhtml", "group"),
            new Row("/admin", "/admin/admin.xhtml", "admin"),
            new Row("/admin/applications", "/admin/applications.xhtml", "applications"),
            new Row("/admin/applications/" + ITEM, "/admin/application.xhtml", "applicationReview"),
            new Row("/admin/organisations", "/admin/organisations.xhtml", "organisations"),
            new Row("/admin/organisations/" + ITEM, "/admin/organisation.xhtml", "memberOrganisation"),
            new Row("/admin/accounts", "/admin/accounts.xhtml", "accounts"),
            new Row("/admin/accounts/" + ITEM, "/admin/account.xhtml", "accountAdministration"),
            new Row("/admin/roles", "/admin/roles.xhtml", "roles"),
            new Row("/admin/groups", "/admin/groups.xhtml", "allGroups"),
            new Row("/admin/site", "/admin/site.xhtml", "siteSettings"),
            new Row("/admin/pages", "/admin/pages.xhtml", "sitePages"),
            new Row("/admin/pages/edit", "/admin/page-edit.xhtml", "pageEdit"),
            new Row("/admin/directory/import", "/directory/import.xhtml", "directoryImport"),
            new Row("/admin/vocabulary", "/vocabulary/admin.xhtml", "vocabularyImport"),
            new Row("/admin/vocabulary/new", "/vocabulary/new.xhtml", "newConcept"),
            new Row("/admin/hotlines", "/admin/hotlines.xhtml", "hotlines"),
            new Row("/sign-in", "/members/sign-in.xhtml", ""),
            new Row("/sign-in/second-step", "/members/second-step.xhtml", "secondStep"),
            new Row("/sign-in/passkey", "/members/passkey.xhtml", ""),
            new Row("/sign-in/forgot", "/members/forgot.xhtml", ""),
            new Row("/sign-in/reset", "/members/reset.xhtml", ""),
            new Row("/account/profile", "/members/profile.xhtml", "profile"),
            new Row("/account/data", "/members/own-data.xhtml", "ownData"),
            new Row("/account/security", "/members/security.xhtml", "security"),
            new Row("/account/second-factor", "/members/second-factor.xhtml", "secondFactor"),
            new Row("/account/connect", "/members/connect.xhtml", "connect"),
            new Row("/account/email", "/members/email-agree.xhtml", ""),
            new Row("/setup", "/members/setup.xhtml", ""),
            new Row("/state", "/admin/state.xhtml", "state"),
            new Row("/admin/audit", "/admin/audit.xhtml", "audit"));

    /** @param path what follows the language in the address, such as {@code /library/12} */
    public static Optional<PageAddress> find(String path) {
        for (Row row : TABLE) {
            Matcher matcher = row.path().matcher(path);
            if (matcher.matches()) {
                long id = matcher.groupCount() == 0 ? 0 : Long.parseLong(matcher.group(1));
                return Optional.of(new PageAddress(row.view(), row.bean(), id));
            }
        }
        return Optional.empty();
    }
}
