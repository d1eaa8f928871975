package org.lucerna.web.canary;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Entries of the directory, for each kind of reader, with a secret in every field. */
final class SownDirectory {

    /** Numbers that stand nowhere by chance, as long as {@link Routes#NO_ITEM}, so that answers are as long. */
    static final long FIRST = 900_000_101;

    private static final long PROPOSAL = 900_000_121;

    private final Field field;
    private final Consumer<String> sql;
    private final Consumer<String> searched;

    /** @param searched is told each word that the index holds */
    SownDirectory(Field field, Consumer<String> sql, Consumer<String> searched) {
        this.field = field;
        this.sql = sql;
        this.searched = searched;
    }

    /** @return the numbers of the entries and who may see them */
    Map<Long, Set<Reader>> sow() {
        entry(FIRST, "public", "PUBLISHED", Reader.EVERYBODY);
        entry(FIRST + 1, "members", "PUBLISHED", Reader.MEMBERS);
        entry(FIRST + 2, "editors", "PUBLISHED", Reader.EDITORS);
        entry(FIRST + 3, "public", "WITHDRAWN", Reader.EDITORS);
        // Contacts of an entry that everybody may see.
        contact(FIRST, 1, "members", Reader.MEMBERS);
        contact(FIRST, 2, "editors", Reader.EDITORS);
        upkeep();
        return Map.of(
                PROPOSAL,
                Reader.EDITORS,
                FIRST,
                Reader.EVERYBODY,
                FIRST + 1,
                Reader.MEMBERS,
                FIRST + 2,
                Reader.EDITORS,
                FIRST + 3,
                Reader.EDITORS);
    }

    /** What waits at the editors' desk for the entry that everybody may see. */
    private void upkeep() {
        sql.accept("insert into verification_key (key_hash, entry_id, expires_at) values ('" + field.word() + "', "
                + FIRST + ", dateadd(day, 1, current_timestamp))");
        sql.accept("insert into entry_suggestion (id, version, entry_id, text, from_organisation, state, posted_at)"
                + " values (900120, 1, " + FIRST + ", '" + field.sow("entry_suggestion.text", Reader.EDITORS)
                + "', false, 'WAITING', current_timestamp)");
        sql.accept("insert into entry_likeness (entry_id, likeness) values (" + FIRST + ", '"
                + hidden("entry_likeness.likeness", Reader.NOBODY) + "')");
        sql.accept(
                "insert into entry_proposal (id, version, entry_id, entry_version, name, country, said, state, reason,"
                        + " proposed_at) values (" + PROPOSAL + ", 1, " + FIRST + ", 1, '"
                        + hidden("entry_proposal.name", Reader.EDITORS) + "', 'IT', '{\"names\":[{\"name\":\""
                        + field.sow("entry_proposal.said", Reader.EDITORS)
                        + "\",\"kind\":\"NAME\"}],\"audience\":\"public\"}', 'WAITING', '"
                        + hidden("entry_proposal.reason", Reader.EDITORS) + "', current_timestamp)");
    }

    private void entry(long id, String audience, String state, Set<Reader> readers) {
        String name = indexed("directory_entry.name", readers);
        sql.accept(
                "insert into directory_entry (id, version, state, name, type, description, country, region, town, street,"
                        + " postal_code, confidential, public_office, opening_hours, cost, capacity, audience, source,"
                        + " verified_on, verified_by, added_at, changed_at) values (" + id + ", 1, '" + state + "', '"
                        + name
                        + "', 'A01', '" + indexed("directory_entry.description", readers)
                        + "', 'IT', '" + indexed("directory_entry.region", readers)
                        + "', '" + indexed("directory_entry.town", readers)
                        + "', '" + hidden("directory_entry.street", readers)
                        + "', '" + hidden("directory_entry.postal_code", readers)
                        + "', false, false, '" + indexed("directory_entry.opening_hours", readers)
                        + "', '" + indexed("directory_entry.cost", readers)
                        + "', '" + indexed("directory_entry.capacity", readers)
                        + "', '" + audience + "', '" + hidden("directory_entry.source", readers)
                        + "', current_date, '" + hidden("directory_entry.verified_by", readers)
                        + "', current_timestamp, current_timestamp)");
        sql.accept("insert into entry_name (entry_id, place, name, language, kind) values (" + id + ", 0, '" + name
                + "', '', 'NAME'), (" + id + ", 1, '" + indexed("entry_name.name", readers) + "', '', 'FORMER')");
        sql.accept("insert into entry_statement (entry_id, concept, stated) values (" + id + ", 'S43', 'YES')");
        sql.accept("insert into entry_language (entry_id, place, language) values (" + id + ", 0, 'it')");
        sql.accept("insert into entry_area (entry_id, place, country, region) values (" + id + ", 0, 'IT', '"
                + indexed("entry_area.region", readers) + "')");
        sql.accept("insert into entry_network (entry_id, place, name) values (" + id + ", 0, '"
                + indexed("entry_network.name", readers) + "')");
        contact(id, 0, "public", readers);
        sql.accept("insert into entry_history (id, entry_id, act, hand, said, changed_at) values (" + id + ", " + id
                + ", 'CREATE', 'EDITOR', '{\"names\":[{\"name\":\"" + hidden("entry_history.said", Reader.NOBODY)
                + "\",\"kind\":\"NAME\"}],\"audience\":\"public\"}', current_timestamp)");
    }

    private void contact(long id, int place, String audience, Set<Reader> readers) {
        sql.accept(
                "insert into entry_contact (entry_id, place, kind, role, reached, languages, hours, audience) values ("
                        + id + ", " + place + ", 'MESSAGING', '" + indexed("entry_contact.role", readers) + "', '"
                        + indexed("entry_contact.reached", readers) + "', 'it', '"
                        + indexed("entry_contact.hours", readers) + "', '" + audience + "')");
    }

    private String indexed(String column, Set<Reader> readers) {
        String word = field.sowUnshown(column, readers);
        searched.accept(word);
        return word;
    }

    private String hidden(String column, Set<Reader> readers) {
        return field.sowUnshown(column, readers);
    }
}
