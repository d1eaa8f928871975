package org.lucerna.directory.exchange.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lucerna.directory.exchange.Column;
import org.lucerna.directory.exchange.Flaw;
import org.lucerna.directory.exchange.Given;
import org.lucerna.directory.exchange.GivenRows;
import org.lucerna.directory.exchange.ImportLimits;
import org.lucerna.directory.exchange.UnreadableFile;

/** The rows of a table whose first row has the columns' titles, in any order. */
public final class TableRows implements GivenRows {

    private final RowReader reader;
    private final ImportLimits limits;
    private final CellWords words = new CellWords();
    private final Map<Integer, Column> columns = new java.util.TreeMap<>();
    private final List<String> unknown = new ArrayList<>();

    private TableRows(RowReader reader, ImportLimits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    public static TableRows csv(Path file, ImportLimits limits) throws IOException, UnreadableFile {
        return opened(new CsvRows(file, limits), limits);
    }

    public static TableRows workbook(Path file, ImportLimits limits) throws IOException, UnreadableFile {
        return opened(new WorkbookRows(file, limits), limits);
    }

    private static TableRows opened(RowReader reader, ImportLimits limits) throws IOException, UnreadableFile {
        TableRows rows = new TableRows(reader, limits);
        try {
            rows.readTitles();
            return rows;
        } catch (IOException | UnreadableFile | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private void readTitles() throws IOException, UnreadableFile {
        Optional<TableRow> titles = reader.next();
        while (titles.isPresent() && titles.get().isBlank()) {
            titles = reader.next();
        }
        List<String> cells = titles.map(TableRow::cells).orElse(List.of());
        for (int place = 0; place < cells.size(); place++) {
            Optional<Column> column = Column.find(cells.get(place));
            if (column.isPresent() && columns.containsValue(column.get())) {
                throw new UnreadableFile("directoryImport.file.columnTwice", cells.get(place));
            } else if (column.isPresent()) {
                columns.put(place, column.get());
            } else if (!cells.get(place).isBlank()) {
                unknown.add(cells.get(place).strip());
            }
        }
        if (!columns.containsValue(Column.NAME) && !columns.containsValue(Column.ID)) {
            throw new UnreadableFile("directoryImport.file.noName");
        }
    }

    @Override
    public Optional<Given> next() throws IOException, UnreadableFile {
        Optional<TableRow> row = reader.next();
        while (row.isPresent() && row.get().isBlank()) {
            row = reader.next();
        }
        return row.map(this::given);
    }

    private Given given(TableRow row) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        List<Flaw> tooLong = new ArrayList<>();
        columns.forEach((place, column) -> {
            String cell = row.cell(place);
            if (cell.length() > limits.cellCharacters()) {
                tooLong.add(new Flaw(column.title(), "resource.text.tooLong", limits.cellCharacters()));
            } else {
                cells.put(column, cell);
            }
        });
        Given given = new RowParser(words, row.number(), cells).read();
        if (tooLong.isEmpty()) {
            return given;
        }
        tooLong.addAll(given.flaws());
        return new Given(given.row(), given.id(), given.draft(), given.says(), tooLong, given.notes());
    }

    @Override
    public List<String> unknownColumns() {
        return List.copyOf(unknown);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
