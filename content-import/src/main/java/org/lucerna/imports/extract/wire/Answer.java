package org.lucerna.imports.extract.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;
import org.lucerna.imports.extract.Extraction;
import org.lucerna.imports.extract.Extraction.Archive;
import org.lucerna.imports.extract.Extraction.Divisions;
import org.lucerna.imports.extract.Extraction.Document;
import org.lucerna.imports.extract.Extraction.Member;
import org.lucerna.imports.extract.Extraction.Reason;
import org.lucerna.imports.extract.Extraction.Refused;
import org.lucerna.imports.extract.ExtractionLimits;

/** What a worker says about one order: that it began, perhaps that it recognises a scan, and last the outcome. */
public sealed interface Answer {

    /** The order has arrived: from here on, an end of the worker is the file's doing. */
    record Begun() implements Answer {}

    /** The file is a scan, which may take {@link ExtractionLimits#ocrTime()}. */
    record ReadingScan() implements Answer {}

    record Extracted(Extraction extraction) implements Answer {}

    record CoverDrawn(boolean drawn) implements Answer {}

    default void write(DataOutputStream out) throws IOException {
        switch (this) {
            case Begun begun -> out.writeByte('B');
            case ReadingScan scan -> out.writeByte('S');
            case CoverDrawn cover -> {
                out.writeByte('C');
                out.writeBoolean(cover.drawn);
            }
            case Extracted extracted -> {
                switch (extracted.extraction) {
                    case Document document -> write(out, document);
                    case Archive archive -> write(out, archive);
                    case Refused refused -> {
                        out.writeByte('R');
                        write(out, refused);
                    }
                }
            }
        }
        out.flush();
    }

    private static void write(DataOutputStream out, Document document) throws IOException {
        out.writeByte('D');
        Strings.write(out, document.mediaType());
        Strings.write(out, document.title());
        Strings.writeAll(out, document.authors());
        Strings.write(out, document.date() == null ? "" : document.date().toString());
        Strings.write(
                out, document.language() == null ? "" : document.language().code());
        Strings.write(out, document.summary());
        Strings.writeAll(out, document.headings());
        Strings.write(out, document.divisions().name());
        Strings.writeAll(out, document.pages());
        out.writeBoolean(document.ocr());
        out.writeBoolean(document.truncated());
    }

    private static void write(DataOutputStream out, Archive archive) throws IOException {
        out.writeByte('A');
        out.writeInt(archive.members().size());
        for (Member member : archive.members()) {
            Strings.write(out, member.name());
            Path file = member.file();
            Refused refused = member.refused();
            out.writeBoolean(file != null);
            if (file != null) {
                Strings.write(out, file.getFileName().toString());
            } else if (refused != null) {
                write(out, refused);
            }
        }
    }

    private static void write(DataOutputStream out, Refused refused) throws IOException {
        Strings.write(out, refused.reason().name());
        Strings.write(out, refused.detail());
    }

    /**
     * @param workspace where the members of an archive lie
     * @throws IOException when the worker has ended, sends nonsense, or more than the limits allow
     */
    static Answer read(DataInputStream in, ExtractionLimits limits, Path workspace) throws IOException {
        byte kind = in.readByte();
        Strings strings = new Strings(in, 4L * limits.characters() + 4L * limits.pages() + (16L << 20));
        try {
            return switch (kind) {
                case 'B' -> new Begun();
                case 'S' -> new ReadingScan();
                case 'C' -> new CoverDrawn(in.readBoolean());
                case 'D' -> new Extracted(readDocument(in, strings));
                case 'A' -> new Extracted(readArchive(in, strings, workspace));
                case 'R' -> new Extracted(readRefused(strings));
                default -> throw new IOException("No such answer: " + kind);
            };
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new IOException("The worker sends nonsense", e);
        }
    }

    private static Document readDocument(DataInputStream in, Strings strings) throws IOException {
        String mediaType = strings.read();
        String title = strings.read();
        List<String> authors = strings.readAll();
        String date = strings.read();
        String language = strings.read();
        return new Document(
                mediaType,
                title,
                authors,
                date.isEmpty() ? null : LocalDate.parse(date),
                language.isEmpty() ? null : new Language(language),
                strings.read(),
                strings.readAll(),
                Divisions.valueOf(strings.read()),
                strings.readAll(),
                in.readBoolean(),
                in.readBoolean());
    }

    private static Archive readArchive(DataInputStream in, Strings strings, Path workspace) throws IOException {
        int count = strings.readCount();
        List<Member> members = new ArrayList<>(Math.min(count, 1_000));
        for (int i = 0; i < count; i++) {
            String name = strings.read();
            boolean unpacked = in.readBoolean();
            members.add(
                    unpacked
                            ? new Member(name, inside(workspace, strings.read()), null)
                            : new Member(name, null, readRefused(strings)));
        }
        return new Archive(members, workspace);
    }

    private static Path inside(Path workspace, String number) throws IOException {
        if (!number.matches("[0-9]{1,9}")) {
            throw new IOException("A member must be a number, not " + number);
        }
        return workspace.resolve(number);
    }

    private static Refused readRefused(Strings strings) throws IOException {
        return new Refused(Reason.valueOf(strings.read()), strings.read());
    }

    /** The answer to {@code order} when there is nothing to say but why not. */
    static Answer refusal(Order order, Reason reason, @Nullable String detail) {
        return order instanceof Order.DrawCover
                ? new CoverDrawn(false)
                : new Extracted(new Refused(reason, detail == null ? "" : detail));
    }
}
