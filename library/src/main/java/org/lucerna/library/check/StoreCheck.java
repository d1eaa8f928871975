package org.lucerna.library.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lucerna.library.check.ConsistencyReport.Kind;
import org.lucerna.library.file.FileStore;
import org.lucerna.library.resource.Inventory;
import org.lucerna.library.resource.Inventory.HeldOriginal;

/** Compares the file store with the database, a few hundred hashes at a time. */
@ApplicationScoped
class StoreCheck {

    private static final int AT_A_TIME = 500;

    @Inject
    private Inventory inventory;

    @Inject
    private FileStore files;

    /** Whether every record's original is there, as it was imported, and so is its text. */
    void originalsOfRecords(Findings findings) {
        String last = "";
        List<HeldOriginal> some = inventory.originalsAfter(last, AT_A_TIME);
        while (!some.isEmpty()) {
            some.forEach(original -> checkOriginal(original, findings));
            last = some.getLast().sha256();
            some = inventory.originalsAfter(last, AT_A_TIME);
        }
    }

    /** Whether every original has a record. */
    void orphans(Findings findings) {
        List<String> hashes = new ArrayList<>();
        files.forEachOriginal(sha256 -> {
            hashes.add(sha256);
            if (hashes.size() == AT_A_TIME) {
                reportUnknown(hashes, findings);
                hashes.clear();
            }
        });
        reportUnknown(hashes, findings);
    }

    private void checkOriginal(HeldOriginal held, Findings findings) {
        String sha256 = held.sha256();
        String subject = held.recordId() + ", " + files.placeOf(sha256);
        Path original = files.original(sha256);
        if (!Files.exists(original)) {
            findings.fault(Kind.ORIGINAL_MISSING, subject);
        } else if (!isWhole(original, sha256)) {
            findings.fault(Kind.ORIGINAL_DAMAGED, subject);
        } else {
            findings.readOriginal();
        }
        if (files.text(sha256).isEmpty()) {
            findings.fault(Kind.TEXT_MISSING, subject);
        }
    }

    /** A bad sector is damage as well. */
    private static boolean isWhole(Path original, String sha256) {
        try {
            return FileStore.hash(original).equals(sha256);
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private void reportUnknown(List<String> hashes, Findings findings) {
        Set<String> known = inventory.knownAmong(hashes);
        hashes.stream()
                .filter(sha256 -> !known.contains(sha256))
                .forEach(sha256 -> findings.orphan(files.placeOf(sha256), size(files.original(sha256))));
    }

    private static long size(Path original) {
        try {
            return Files.size(original);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
