package org.lucerna.directory.exchange.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lucerna.directory.exchange.ImportLimits;
import org.lucerna.directory.exchange.UnreadableFile;

/** Rows of a CSV file (RFC 4180), in whatever encoding and with whatever mark between the cells it was saved. */
final class CsvRows implements RowReader {

    /** An apostrophe before what a spreadsheet program would take for a formula, or before another such apostrophe. */
    private static final Pattern KEPT_FROM_BEING_A_FORMULA = Pattern.compile("''*[=+\\-@\t\r\n|%＝＋－＠]");

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private int row;

    CsvRows(Path file, ImportLimits limits) throws IOException {
        CsvCharset charset = CsvCharset.of(file);
        char mark;
        try (Reader head = charset.open(file)) {
            mark = CsvMark.of(head);
        }
        BufferedReader text = new BufferedReader(charset.open(file));
        reader = CsvReader.builder()
                .fieldSeparator(mark)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(limits.cellCharacters())
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(limits.columns())
                                .maxFieldSize(limits.cellCharacters())
                                .maxRecordSize(limits.rowCharacters())
                                .build(),
                        text);
        records = reader.iterator();
    }

    @Override
    public Optional<TableRow> next() throws IOException, UnreadableFile {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            row++;
            return Optional.of(new TableRow(
                    row, records.next().getFields().stream().map(CsvRows::text).toList()));
        } catch (CsvParseException e) {
            throw new UnreadableFile("directoryImport.file.row", row + 1);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Without the first of the apostrophes that keep a spreadsheet program from taking it for a formula. */
    private static String text(String cell) {
        return KEPT_FROM_BEING_A_FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }

    @Override
    public void close() throws IOException {
        records.close();
        reader.close();
    }
}
