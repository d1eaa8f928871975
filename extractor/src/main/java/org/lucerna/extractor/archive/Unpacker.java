package org.lucerna.extractor.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lucerna.extractor.format.FileType;
import org.lucerna.extractor.format.FileTypes;
import org.lucerna.extractor.format.Unreadable;
import org.lucerna.imports.extract.Extraction.Archive;
import org.lucerna.imports.extract.Extraction.Member;
import org.lucerna.imports.extract.Extraction.Reason;
import org.lucerna.imports.extract.Extraction.Refused;
import org.lucerna.imports.extract.ExtractionLimits;

/**
 * Unpacks one archive, and the archives in it, into one flat folder: members are named by numbers there. What is wrong
 * with one member is that member's refusal; what is wrong with the whole is thrown. Good for one archive.
 */
public final class Unpacker {

    /** Below so many bytes even pure repetition does no harm. */
    private static final long RATIO_COUNTS_FROM = 1L << 20;

    private final ExtractionLimits limits;
    private final Path workspace;
    private final List<Member> members = new ArrayList<>();
    private long bytesLeft;
    private int files;

    public Unpacker(ExtractionLimits limits, Path workspace) {
        this.limits = limits;
        this.workspace = workspace;
        this.bytesLeft = limits.unpackedBytes();
    }

    /** @throws Unreadable when the archive as a whole is refused */
    public Archive unpack(Path archive, String fileName, FileType type) throws IOException {
        Files.createDirectory(workspace);
        unpack(archive, fileName, "", type, 1);
        return new Archive(members, workspace);
    }

    private void unpack(Path archive, String fileName, String prefix, FileType type, int depth) throws IOException {
        try (ArchiveContents contents = ArchiveContents.open(archive, type, fileName)) {
            while (contents.next()) {
                if (members.size() >= limits.archiveMembers()) {
                    throw new WholeArchive(Reason.TOO_MANY_MEMBERS, "more than " + limits.archiveMembers() + " files");
                }
                add(contents, prefix + MemberNames.readable(contents.name()), depth);
            }
        }
    }

    private void add(ArchiveContents contents, String name, int depth) throws IOException {
        try {
            contents.refuse();
            Path file = workspace.resolve(Integer.toString(++files));
            copy(contents, file);
            addUnpacked(file, name, depth, contents.isWrapper());
        } catch (WholeArchive e) {
            throw e;
        } catch (Unreadable e) {
            members.add(new Member(name, null, e.refused()));
        } catch (IOException | RuntimeException e) {
            members.add(new Member(name, null, new Refused(Reason.CORRUPT, String.valueOf(e.getMessage()))));
        }
    }

    private void copy(ArchiveContents contents, Path file) throws IOException {
        long unpacked = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = contents.content();
                OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
                bytesLeft -= read;
                if (bytesLeft < 0) {
                    throw new WholeArchive(Reason.TOO_LARGE, "unpacks to more than " + limits.unpackedBytes());
                }
                if (unpacked > limits.fileBytes()) {
                    throw new Unreadable(Reason.TOO_LARGE, "more than " + limits.fileBytes() + " bytes");
                }
                if (unpacked > RATIO_COUNTS_FROM
                        && unpacked / Math.max(1, contents.packedBytes()) > limits.compressionRatio()) {
                    throw new Unreadable(Reason.TOO_LARGE, "packed too tightly to be honest");
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private void addUnpacked(Path file, String name, int depthOfParent, boolean wrapped) throws IOException {
        if (Files.size(file) == 0) {
            Files.delete(file);
            throw new Unreadable(Reason.EMPTY, "0 bytes");
        }
        FileType type = FileTypes.detect(file, name);
        if (!type.isArchive()) {
            members.add(new Member(name, file, null));
            return;
        }
        int depth = wrapped && type == FileType.TAR ? depthOfParent : depthOfParent + 1;
        try {
            if (depth > limits.archiveDepth()) {
                throw new Unreadable(Reason.TOO_DEEP, "deeper than " + limits.archiveDepth() + " archives");
            }
            unpack(file, name.substring(name.lastIndexOf('/') + 1), name + "/", type, depth);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
