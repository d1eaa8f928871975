package org.lucerna.directory.exchange.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * In which encoding a file was saved: what its byte order mark says, else UTF-8 when all of it is UTF-8, else what Excel
 * saves in Western Europe.
 *
 * @param markBytes length of the byte order mark
 */
record CsvCharset(Charset charset, int markBytes) {

    private static final Charset OF_EXCEL = Charset.forName("windows-1252");
    private static final int SLICE = 64 * 1024;

    static CsvCharset of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return new CsvCharset(StandardCharsets.UTF_8, 3);
        }
        if (begins(head, 0xFF, 0xFE)) {
            return new CsvCharset(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(head, 0xFE, 0xFF)) {
            return new CsvCharset(StandardCharsets.UTF_16BE, 2);
        }
        return new CsvCharset(isUtf8(file) ? StandardCharsets.UTF_8 : OF_EXCEL, 0);
    }

    Reader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.skipNBytes(markBytes);
        return new InputStreamReader(in, charset);
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharBuffer slice = CharBuffer.allocate(SLICE);
        try (Reader strict = new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            while (strict.read(slice) >= 0) {
                slice.clear();
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean begins(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int place = 0; place < bytes.length; place++) {
            if ((head[place] & 0xFF) != bytes[place]) {
                return false;
            }
        }
        return true;
    }
}
