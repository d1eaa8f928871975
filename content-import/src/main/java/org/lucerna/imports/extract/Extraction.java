package org.lucerna.imports.extract;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;

/** What came out of one file. */
public sealed interface Extraction {

    /**
     * A document with text.
     *
     * @param mediaType as found in the bytes, not as the name claims
     * @param title what a person would write on the spine; never blank
     * @param authors people or bodies; may be empty
     * @param date of publication as far as the file tells, or null
     * @param language of the text, or null when it is not clear
     * @param summary the document's own abstract or description; may be empty
     * @param divisions what a page is in this document
     * @param pages reading order; at least one has text
     * @param truncated whether the text was longer than the limit and is cut
     */
    record Document(
            String mediaType,
            String title,
            List<String> authors,
            @Nullable LocalDate date,
            @Nullable Language language,
            String summary,
            List<String> headings,
            Divisions divisions,
            List<String> pages,
            boolean ocr,
            boolean truncated)
            implements Extraction {
        public Document {
            authors = List.copyOf(authors);
            headings = List.copyOf(headings);
            pages = List.copyOf(pages);
        }
    }

    /** What the numbers that a passage cites count: real pages, slides, sheets, chapters, or parts of even length. */
    enum Divisions {
        PAGE,
        SLIDE,
        SHEET,
        CHAPTER,
        PART
    }

    /**
     * An archive: its members are to be imported like files of their own. Closing deletes the unpacked files.
     *
     * @param members one for each file in the archive, those that were refused included
     */
    record Archive(List<Member> members, Path workspace) implements Extraction, Closeable {
        public Archive {
            members = List.copyOf(members);
        }

        @Override
        public void close() {
            Workspaces.delete(workspace);
        }
    }

    /**
     * A file in an archive: unpacked to {@code file}, or refused.
     *
     * @param name its name inside the archive, for people; never used as a path
     */
    record Member(
            String name, @Nullable Path file, @Nullable Refused refused) {}

    /** No text came out. {@code detail} is for the log, {@code reason} for people. */
    record Refused(Reason reason, String detail) implements Extraction {}

    /** Why a file is not imported. The words for people are in the message files, {@code import.reason.<name>}. */
    enum Reason {
        EMPTY,
        ENCRYPTED,
        NO_TEXT,
        CORRUPT,
        TOO_LARGE,
        UNSUPPORTED,
        TOO_SLOW,
        TOO_MUCH_MEMORY,
        TOO_DEEP,
        TOO_MANY_MEMBERS,
        CRASHED
    }
}
