package org.lucerna.web.canary;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every column of the database that holds text, and what the canary test does about it. A column that is not here fails the
 * build: whoever adds one says who may read it, and sows a secret into it.
 */
final class Columns {

    /** What a column holds. */
    enum Kind {
        /** A secret is sown into it: see {@link Sower}. */
        SOWN,
        /** Whatever is in it is a secret from everybody: hashes, keys. */
        NEVER_SHOWN,
        /** Words of ours, codes and references: nothing that somebody wrote. */
        CODE,
        /** For everybody, always: the vocabulary, the site's own pages. */
        PUBLIC
    }

    static final Map<String, Kind> KNOWN = new TreeMap<>();

    static {
        all(Kind.SOWN, "resource", "title", "organisation", "summary", "source_url", "rights", "file_name");
        all(Kind.CODE, "resource", "kind", "type", "language", "audience", "sha256", "media_type", "divisions");
        all(Kind.CODE, "resource", "held_sha256");
        all(Kind.SOWN, "resource_author", "name");
        all(Kind.CODE, "resource_topic", "concept");
        all(Kind.CODE, "resource_country", "country");
        all(Kind.CODE, "change_log", "kind");

        all(Kind.SOWN, "directory_entry", "name", "description", "region", "town", "street", "postal_code");
        all(Kind.SOWN, "directory_entry", "opening_hours", "cost", "capacity", "source", "verified_by");
        all(Kind.CODE, "directory_entry", "state", "type", "country", "audience");
        all(Kind.SOWN, "entry_name", "name");
        all(Kind.CODE, "entry_name", "language", "kind");
        // the name once more, to be looked for: no query selects it
        all(Kind.CODE, "entry_name", "name_key");
        all(Kind.CODE, "entry_statement", "concept", "stated");
        all(Kind.CODE, "entry_language", "language");
        all(Kind.SOWN, "entry_area", "region");
        all(Kind.CODE, "entry_area", "country");
        all(Kind.SOWN, "entry_network", "name");
        all(Kind.SOWN, "entry_contact", "role", "reached", "hours");
        all(Kind.CODE, "entry_contact", "kind", "languages", "audience");
        all(Kind.SOWN, "entry_history", "said");
        all(Kind.CODE, "entry_history", "act", "hand");
        // a picture: no words stand in it, since its metadata is left out
        all(Kind.CODE, "entry_logo", "type", "picture", "mark");
        all(Kind.NEVER_SHOWN, "verification_key", "key_hash");
        all(Kind.SOWN, "entry_suggestion", "text");
        all(Kind.CODE, "entry_suggestion", "state");
        all(Kind.SOWN, "entry_proposal", "name", "said", "reason");
        all(Kind.CODE, "entry_proposal", "country", "state");
        all(Kind.SOWN, "address_book", "note");
        // the words of names, put together as no name is
        all(Kind.NEVER_SHOWN, "entry_likeness", "likeness");

        all(Kind.SOWN, "account", "email", "name");
        all(Kind.NEVER_SHOWN, "account", "password_hash");
        all(Kind.CODE, "account", "state", "language");
        all(Kind.CODE, "account_role", "role");
        all(Kind.CODE, "account_country", "country");
        all(Kind.SOWN, "account_session", "browser", "place");
        all(Kind.NEVER_SHOWN, "account_session", "secret_hash");
        all(Kind.CODE, "account_session", "stage");

        all(Kind.SOWN, "audit_log", "actor_name", "place");
        all(Kind.CODE, "audit_log", "actor", "act", "kind");

        all(Kind.SOWN, "letter", "recipient", "contents", "failure");
        all(Kind.NEVER_SHOWN, "letter", "mark");
        all(Kind.CODE, "letter", "language", "template");

        all(Kind.CODE, "concept", "id", "scheme", "replaced_by");
        all(Kind.CODE, "concept_scheme", "id");
        all(Kind.CODE, "concept_text", "concept", "scheme", "kind", "language");
        all(Kind.PUBLIC, "concept_text", "words");
        all(Kind.CODE, "concept_link", "concept", "kind");
        all(Kind.PUBLIC, "concept_link", "target");
        all(Kind.CODE, "concept_carried", "kind");
        // What a concept was before: names of the public vocabulary
        all(Kind.PUBLIC, "concept_history", "concept", "state", "target", "target_state");

        all(Kind.SOWN, "organisation", "name", "acronym", "town", "website", "about");
        all(Kind.CODE, "organisation", "country", "type", "state", "charter_language");
        all(Kind.SOWN, "application", "name", "acronym", "town", "website", "about", "reason");
        all(Kind.SOWN, "application", "contact_name", "contact_role", "contact_email");
        all(Kind.CODE, "application", "country", "type", "language", "charter_language", "state");
        all(Kind.NEVER_SHOWN, "application", "key_hash");
        all(Kind.SOWN, "application_message", "text");
        all(Kind.SOWN, "invitation", "email");
        all(Kind.CODE, "invitation", "role", "language");
        all(Kind.NEVER_SHOWN, "invitation", "key_hash");
        all(Kind.SOWN, "member_group", "name", "purpose");
        all(Kind.PUBLIC, "site_setting", "name", "contact", "logo");
        all(Kind.CODE, "site_setting", "languages", "features_off", "logo_type");
        all(Kind.PUBLIC, "page_version", "title", "text");
        all(Kind.CODE, "page_version", "page", "language");
        all(Kind.PUBLIC, "hotline", "name", "phone", "note");
        all(Kind.CODE, "hotline", "country");

        all(Kind.NEVER_SHOWN, "password_reset", "key_hash");
        all(Kind.SOWN, "email_change", "email");
        all(Kind.NEVER_SHOWN, "email_change", "old_hash", "new_hash");
        all(Kind.NEVER_SHOWN, "authenticator", "secret");
        all(Kind.NEVER_SHOWN, "recovery_code", "code_hash");
        all(Kind.NEVER_SHOWN, "known_browser", "secret_hash");
        all(Kind.SOWN, "passkey", "name", "credential_id");
        all(Kind.NEVER_SHOWN, "passkey", "credential");
        all(Kind.NEVER_SHOWN, "passkey_challenge", "challenge_hash");
        all(Kind.SOWN, "provider_identity", "subject");
        all(Kind.CODE, "provider_identity", "issuer");
        all(Kind.NEVER_SHOWN, "provider_attempt", "state_hash", "browser_hash");
        all(Kind.CODE, "provider_attempt", "destination", "language");
        all(Kind.NEVER_SHOWN, "provider_arrival", "browser_hash", "code_hash");
        all(Kind.SOWN, "provider_arrival", "subject", "email", "name");
        all(Kind.CODE, "provider_arrival", "issuer");
        all(Kind.CODE, "account_language", "language");
        all(Kind.CODE, "account_expertise", "topic");
        all(Kind.CODE, "account_notification", "notification");
    }

    private Columns() {}

    private static void all(Kind kind, String table, String... columns) {
        for (String column : columns) {
            KNOWN.put(table + "." + column, kind);
        }
    }

    static Set<String> of(Kind kind) {
        Map<String, Kind> these = new TreeMap<>(KNOWN);
        these.values().removeIf(other -> other != kind);
        return these.keySet();
    }
}
