package org.lucerna.library.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * How extracted text is written down: gzip over {@code "LTX1", headings, pages}, where a list is its length and its
 * texts, and a text is the length of its UTF-8 form and that form. A page can so be had without decoding those before it.
 */
final class TextFormat {

    private static final int MAGIC = 0x4C545831;

    private TextFormat() {}

    static void write(ExtractedText text, OutputStream target) throws IOException {
        GZIPOutputStream zipped = new GZIPOutputStream(target, 1 << 13);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(zipped, 1 << 13));
        out.writeInt(MAGIC);
        writeList(text.headings(), out);
        writeList(text.pages(), out);
        out.flush();
        zipped.finish();
    }

    /** @throws IOException also when the file is damaged */
    static ExtractedText read(InputStream source) throws IOException {
        try (DataInputStream in = open(source)) {
            ExtractedText text = new ExtractedText(readList(in), readList(in));
            if (in.read() >= 0) { // reading on to the end also compares gzip's checksum
                throw new IOException("Something follows the text");
            }
            return text;
        }
    }

    /** @param number from 1 */
    static Optional<String> readPage(InputStream source, int number) throws IOException {
        try (DataInputStream in = open(source)) {
            skip(in, in.readInt());
            int pages = in.readInt();
            if (number < 1 || number > pages) {
                return Optional.empty();
            }
            skip(in, number - 1);
            return Optional.of(readText(in));
        }
    }

    private static DataInputStream open(InputStream source) throws IOException {
        DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(source, 1 << 13), 1 << 13));
        if (in.readInt() != MAGIC) {
            throw new IOException("Not an extracted text of this portal");
        }
        return in;
    }

    private static void writeList(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static List<String> readList(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            texts.add(readText(in));
        }
        return texts;
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void skip(DataInputStream in, int texts) throws IOException {
        for (int i = 0; i < texts; i++) {
            in.skipNBytes(in.readInt());
        }
    }
}
