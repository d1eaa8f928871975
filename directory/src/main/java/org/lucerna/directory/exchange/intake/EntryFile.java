package org.lucerna.directory.exchange.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lucerna.directory.exchange.GivenRows;
import org.lucerna.directory.exchange.ImportLimits;
import org.lucerna.directory.exchange.UnreadableFile;
import org.lucerna.directory.exchange.hsds.HsdsRows;
import org.lucerna.directory.exchange.table.TableRows;

/** Opens a file of organisations by what it is, whatever it is called: a workbook, HSDS, or else a CSV table. */
final class EntryFile {

    private static final int HEAD = 512;

    private EntryFile() {}

    /** @param portal our own address, by which HSDS knows our entries again */
    static GivenRows open(Path file, URI portal, ImportLimits limits) throws IOException, UnreadableFile {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length > 1 && head[0] == 'P' && head[1] == 'K') {
            return TableRows.workbook(file, limits);
        }
        if (isOldWorkbook(head)) {
            throw new UnreadableFile("directoryImport.file.oldWorkbook");
        }
        return isJson(head) ? new HsdsRows(file, portal, limits) : TableRows.csv(file, limits);
    }

    private static boolean isOldWorkbook(byte[] head) {
        return head.length > 3 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF && head[2] == 0x11;
    }

    private static boolean isJson(byte[] head) {
        for (byte one : head) {
            boolean before = Character.isWhitespace(one) || (one & 0x80) != 0; // a byte order mark
            if (!before) {
                return one == '{' || one == '[';
            }
        }
        return false;
    }
}
