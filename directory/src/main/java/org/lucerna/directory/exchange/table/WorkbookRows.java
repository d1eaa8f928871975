package org.lucerna.directory.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.lucerna.directory.exchange.ImportLimits;
import org.lucerna.directory.exchange.UnreadableFile;

/**
 * Rows of the first sheet of a workbook (ISO/IEC 29500, XLSX), read as a stream. Its table of texts is kept in memory, as
 * the format has it; how much a workbook unpacks to is counted before anything of it is read.
 */
final class WorkbookRows implements RowReader {

    private static final int SLICE = 64 * 1024;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final ImportLimits limits;

    WorkbookRows(Path file, ImportLimits limits) throws IOException, UnreadableFile {
        checkSize(file, limits);
        this.limits = limits;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFile("directoryImport.file.workbook");
        }
        try {
            stream = workbook.getFirstSheet().openStream();
            rows = stream.iterator();
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw new UnreadableFile("directoryImport.file.workbook");
        }
    }

    private static void checkSize(Path file, ImportLimits limits) throws IOException, UnreadableFile {
        byte[] slice = new byte[SLICE];
        long left = limits.unpackedBytes();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                try (InputStream in = zip.getInputStream(parts.nextElement())) {
                    for (int read = in.read(slice); read >= 0; read = in.read(slice)) {
                        left -= read;
                        if (left < 0) {
                            throw new UnreadableFile("directoryImport.file.tooLarge", limits.unpackedBytes() >> 20);
                        }
                    }
                }
            }
        } catch (ZipException e) {
            throw new UnreadableFile("directoryImport.file.workbook");
        }
    }

    @Override
    public Optional<TableRow> next() throws UnreadableFile {
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            Row row = rows.next();
            if (row.getCellCount() > limits.columns()) {
                throw new UnreadableFile("directoryImport.file.row", row.getRowNum());
            }
            List<String> cells = new ArrayList<>(row.getCellCount());
            for (int place = 0; place < row.getCellCount(); place++) {
                cells.add(row.getOptionalCell(place).map(WorkbookRows::text).orElse(""));
            }
            return Optional.of(new TableRow(row.getRowNum(), cells));
        } catch (ExcelReaderException | IllegalStateException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new UnreadableFile("directoryImport.file.workbook");
        }
    }

    private static String text(Cell cell) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.NUMBER && value instanceof BigDecimal number) {
            return isDate(cell) ? date(cell) : number.stripTrailingZeros().toPlainString();
        }
        // of a formula, what it came to when the workbook was saved
        String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return text == null ? "" : text;
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && !format.startsWith("[")
                && format.toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("\"[^\"]*\"|\\\\.", "")
                        .matches(".*[dy].*");
    }

    private static String date(Cell cell) {
        LocalDateTime moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
