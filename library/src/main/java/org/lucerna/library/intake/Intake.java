package org.lucerna.library.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.imports.extract.DocumentExtractor;
import org.lucerna.imports.extract.Extraction;
import org.lucerna.imports.extract.Extraction.Reason;
import org.lucerna.library.file.ExtractedText;
import org.lucerna.library.file.FileStore;
import org.lucerna.library.resource.ResourceDraft;
import org.lucerna.library.resource.ResourceView;
import org.lucerna.library.resource.Resources;

/**
 * Takes files into the library. Thread safe; a call lasts as long as reading the file takes, outside any transaction.
 *
 * <p>The record comes last, in one transaction with its line in the change log. So an import that is cut short at any
 * point has either happened or left files in the store that the next try finds and uses.
 */
@ApplicationScoped
public class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class.getName());

    @Inject
    private Resources resources;

    @Inject
    private FileStore files;

    @Inject
    private DocumentExtractor extractor;

    /**
     * Imports one file, or each member of an archive. Same bytes twice make one record. The title that the defaults give
     * is not given to an archive's members.
     *
     * @param upload a regular file that stays the caller's: it is read, and neither moved nor deleted
     * @param fileName what its owner calls it
     * @return one outcome for each file met, in reading order; never empty
     * @throws org.lucerna.foundation.problem.Denied when the actor may not edit the library
     * @throws org.lucerna.foundation.problem.Invalid when the defaults break a rule
     */
    public List<ImportOutcome> receive(Path upload, String fileName, ImportDefaults defaults) {
        resources.check(Description.of(defaults, fileName));
        Delivery delivery = new Delivery(defaults);
        take(upload, fileName, delivery);
        return delivery.outcomes();
    }

    private void take(Path file, String name, Delivery delivery) {
        try {
            long size = Files.size(file);
            if (size > files.largest()) {
                delivery.refused(name, Reason.TOO_LARGE);
                return;
            }
            String sha256 = FileStore.hash(file);
            boolean held = resources.holds(sha256);
            if (held && files.isComplete(sha256)) {
                delivery.duplicate(name, resources.findByOriginal(sha256));
                return;
            }
            switch (extractor.extract(file, FileName.last(name))) {
                case Extraction.Refused refused -> refuse(name, refused, delivery);
                case Extraction.Archive archive -> takeMembers(archive, name, delivery);
                case Extraction.Document document -> keep(document, file, name, size, sha256, held, delivery);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.SEVERE, e, () -> "Could not store " + name);
            delivery.notStored(name);
        }
    }

    private void takeMembers(Extraction.Archive archive, String name, Delivery delivery) {
        try (archive) {
            if (!delivery.enter()) {
                delivery.refused(name, Reason.TOO_DEEP);
                return;
            }
            for (Extraction.Member member : archive.members()) {
                String memberName = name + "/" + member.name();
                if (delivery.isFull()) {
                    delivery.refused(memberName, Reason.TOO_MANY_MEMBERS);
                    break;
                }
                takeMember(member, memberName, delivery);
            }
            if (archive.members().isEmpty()) {
                delivery.refused(name, Reason.EMPTY);
            }
            delivery.leave();
        }
    }

    private void takeMember(Extraction.Member member, String name, Delivery delivery) {
        @Nullable Path file = member.file();
        if (file != null) {
            take(file, name, delivery);
        } else if (member.refused() != null) {
            refuse(name, member.refused(), delivery);
        }
    }

    private void keep(
            Extraction.Document document,
            Path file,
            String name,
            long size,
            String sha256,
            boolean held,
            Delivery delivery) {
        files.keep(file, sha256, new ExtractedText(document.headings(), document.pages()));
        if (held) {
            // The record was there, and what the store had lost of its file is now back.
            delivery.duplicate(name, resources.findByOriginal(sha256));
            return;
        }
        try {
            ResourceDraft draft = Description.of(document, FileName.last(name), delivery.defaults());
            ResourceView record =
                    resources.create(draft, Description.file(document, FileName.last(name), size, sha256));
            delivery.imported(name, record.id());
        } catch (Conflict e) {
            // The same bytes came in by another door while this one was being read.
            Optional<ResourceView> first = resources.findByOriginal(sha256);
            delivery.duplicate(name, first);
        }
    }

    private void refuse(String name, Extraction.Refused refused, Delivery delivery) {
        LOG.log(Level.INFO, "{0} is not imported: {1} ({2})", new Object[] {name, refused.reason(), refused.detail()});
        delivery.refused(name, refused.reason());
    }
}
