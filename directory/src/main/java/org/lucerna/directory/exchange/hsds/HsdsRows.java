package org.lucerna.directory.exchange.hsds;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.exchange.Given;
import org.lucerna.directory.exchange.GivenRows;
import org.lucerna.directory.exchange.ImportLimits;
import org.lucerna.directory.exchange.UnreadableFile;

/**
 * Organizations or services of an HSDS 3 file: one of them, a list of them, or a page of the API with its {@code contents}.
 * One is in memory at a time, and none that is longer than its limit.
 */
public final class HsdsRows implements GivenRows {

    private static final String CONTENTS = "contents";

    private final JsonParser parser;
    private final Metered bytes;
    private final HsdsReader reader;
    private int row;
    private @Nullable JsonObject single;
    private boolean over;

    public HsdsRows(Path file, URI portal, ImportLimits limits) throws IOException, UnreadableFile {
        bytes = new Metered(new BufferedInputStream(Files.newInputStream(file)), 4L * limits.rowCharacters());
        // A mark at the beginning is no JSON, but people send it.
        bytes.mark(3);
        if (bytes.read() != 0xEF) {
            bytes.reset();
        } else {
            bytes.skipNBytes(2);
        }
        parser = Json.createParser(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        reader = new HsdsReader(portal);
        try {
            begin();
        } catch (JsonException | IllegalStateException | UncheckedIOException e) {
            close();
            throw unreadable();
        } catch (UnreadableFile e) {
            close();
            throw e;
        }
    }

    /** Finds where the things begin. */
    private void begin() throws UnreadableFile {
        Event first = parser.next();
        if (first == Event.START_ARRAY) {
            return;
        }
        // A page, or one thing: which, nobody knows before its end, so its values are kept until then.
        JsonObjectBuilder one = Hsds.JSON.createObjectBuilder();
        if (first != Event.START_OBJECT) {
            throw unreadable();
        }
        while (parser.next() == Event.KEY_NAME) {
            String name = parser.getString();
            if (parser.next() == Event.START_ARRAY && name.equals(CONTENTS)) {
                return;
            }
            one.add(name, parser.getValue());
        }
        single = one.build();
    }

    @Override
    public Optional<Given> next() throws UnreadableFile {
        try {
            JsonObject one = single;
            if (one != null) {
                single = null;
                over = true;
                return Optional.of(reader.given(++row, one));
            }
            if (over || !parser.hasNext()) {
                return Optional.empty();
            }
            bytes.startAnew();
            Event event = parser.next();
            if (event == Event.END_ARRAY) {
                over = true;
                return Optional.empty();
            }
            if (event != Event.START_OBJECT) {
                throw unreadable();
            }
            return Optional.of(reader.given(++row, parser.getObject()));
        } catch (JsonException | IllegalStateException | UncheckedIOException e) {
            throw unreadable();
        }
    }

    private UnreadableFile unreadable() {
        return new UnreadableFile("directoryImport.file.json", row + 1);
    }

    @Override
    public List<String> unknownColumns() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        parser.close();
        bytes.close();
    }

    /** Ends a thing that is too long before it fills the memory. */
    private static final class Metered extends FilterInputStream {
        private final long most;
        private long left;

        Metered(InputStream in, long most) {
            super(in);
            this.most = most;
            this.left = most;
        }

        void startAnew() {
            left = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            counted(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            counted(Math.max(0, read));
            return read;
        }

        private void counted(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("too long");
            }
        }
    }
}
