package org.lucerna.search.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A page's text as it is stored. Each page is compressed by itself: to show page 150 of a book, Lucene only skips the
 * bytes of the 149 before it.
 */
final class CompressedText {

    private CompressedText() {}

    static byte[] compress(String text) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(text.getBytes(UTF_8));
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() / 2 + 16);
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    static String decompress(byte[] bytes) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes);
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 3);
            byte[] buffer = new byte[4096];
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new IOException("A stored page is cut off");
                }
                out.write(buffer, 0, length);
            }
            return out.toString(UTF_8);
        } catch (DataFormatException e) {
            throw new IOException("A stored page is damaged", e);
        } finally {
            inflater.end();
        }
    }
}
