package org.lucerna.imports.extract.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Strings of any length as UTF-8, read within a budget: the other end may be taken over by the file that it reads. */
final class Strings {

    private final DataInputStream in;
    private long bytesLeft;

    Strings(DataInputStream in, long byteBudget) {
        this.in = in;
        this.bytesLeft = byteBudget;
    }

    static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static void writeAll(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            write(out, text);
        }
    }

    String read() throws IOException {
        int length = in.readInt();
        spend(length);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("A text ends early");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    List<String> readAll() throws IOException {
        int count = readCount();
        List<String> texts = new ArrayList<>(Math.min(count, 1_000));
        for (int i = 0; i < count; i++) {
            texts.add(read());
        }
        return texts;
    }

    /** A number of things that take at least four bytes each. */
    int readCount() throws IOException {
        int count = in.readInt();
        spend(4L * count);
        return count;
    }

    private void spend(long bytes) throws IOException {
        bytesLeft -= bytes;
        if (bytes < 0 || bytesLeft < 0) {
            throw new IOException("The worker sends more than the limits allow");
        }
    }
}
