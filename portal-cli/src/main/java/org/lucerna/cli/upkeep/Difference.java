package org.lucerna.cli.upkeep;

import java.util.Locale;

/** What the portal may find when it compares its parts, and what mends it. */
enum Difference {
    ORIGINAL_MISSING("the file of this record is gone; import it again, or bring it back from a backup."),
    ORIGINAL_DAMAGED(
            "the file of this record is not as it was imported; move it away, then import it again or bring it back from a backup."),
    TEXT_MISSING("the text of this record is gone; importing its file again makes it anew."),
    INDEX_UNUSABLE("the search index does not answer; run ./lucerna reindex."),
    INDEX_BEHIND("the search index has not caught up yet; try again, and run ./lucerna reindex if it stays so."),
    NOT_INDEXED("this record cannot be found by searching; run ./lucerna reindex."),
    INDEXED_WITHOUT_RECORD("the search index holds something that is no record; run ./lucerna reindex."),
    ORPHAN("a stored file that belongs to no record."),
    OTHER("something is wrong that this command has no word for; a newer one has.");

    private final String sentence;

    Difference(String sentence) {
        this.sentence = sentence;
    }

    static Difference of(String code) {
        for (Difference each : values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(code)) {
                return each;
            }
        }
        return OTHER;
    }

    boolean isFault() {
        return this != ORPHAN;
    }

    String sentence() {
        return sentence;
    }
}
