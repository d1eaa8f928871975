package org.lucerna.web.directory;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.exchange.table.EntryTable;
import org.lucerna.web.interop.Csv;

/** Entries as a table that is sent while it is read: however many there are, some are in memory. */
final class EntryCsv {

    /** Entries that are read at a time. */
    static final int SLICE = 200;

    private EntryCsv() {}

    /** @param slices the entries in their order, read one slice after the other while the answer goes out */
    static Response answer(String fileName, Stream<List<EntryView>> slices) {
        StreamingOutput table = out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            Csv csv = new Csv(text, EntryTable.titles());
            slices.forEach(slice -> slice.forEach(entry -> csv.add(EntryTable.row(entry))));
            text.flush();
        };
        return Response.ok(table)
                .type(Csv.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + fileName + "\"")
                .build();
    }
}
