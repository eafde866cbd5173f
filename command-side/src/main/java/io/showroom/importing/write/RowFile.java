package io.showroom.importing.write;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A table in a file, CSV (UTF-8, with or without byte order mark) or XLSX (its first sheet), read as it comes. */
final class RowFile {

    private static final int LONGEST_RECORD = 1 << 20;

    private RowFile() {}

    /** Takes the rows of a file, the header line first. */
    interface Sink {
        /** One row and the line, or sheet row, it stands in; counting from 1. */
        void row(long line, List<String> fields);
    }

    /**
     * Reads all rows.
     *
     * @throws UnreadableFile if it is neither, or broken
     */
    static void read(Path file, Sink sink) {
        try {
            if (isZip(file)) {
                readXlsx(file, sink);
            } else {
                readCsv(file, sink);
            }
        } catch (CharacterCodingException e) {
            throw new UnreadableFile("notUtf8", e);
        } catch (IOException | CsvParseException e) {
            throw new UnreadableFile("unreadableFile", e);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }

    private static void readCsv(Path file, Sink sink) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                InputStreamReader text = new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .skipEmptyLines(true)
                        .detectBomHeader(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(LONGEST_RECORD)
                        .ofCsvRecord(text)) {
            boolean first = true;
            for (CsvRecord row : rows) {
                List<String> fields = new ArrayList<>(row.getFields());
                if (first && !fields.isEmpty() && fields.getFirst().startsWith("\uFEFF")) {
                    fields.set(0, fields.getFirst().substring(1));
                }
                first = false;
                sink.row(row.getStartingLineNumber(), fields);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void readXlsx(Path file, Sink sink) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            Iterator<Row> each = rows.iterator();
            while (each.hasNext()) {
                Row row = each.next();
                List<String> fields = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    fields.add(text(row, i));
                }
                sink.row(row.getRowNum(), fields);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            throw new UnreadableFile("unreadableFile", e);
        }
    }

    private static String text(Row row, int index) {
        Cell cell = row.getCell(index);
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER && isDate(cell)) {
            String moment = cell.asDate().toString();
            return moment.endsWith("T00:00") ? moment.substring(0, moment.length() - "T00:00".length()) : moment;
        }
        return cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : cell.getText();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && format.contains("y") && format.contains("d");
    }

    /** The file as a whole cannot be read; nothing of it was taken. */
    static final class UnreadableFile extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnreadableFile(String code, Throwable cause) {
            super(code, cause);
        }

        UnreadableFile(String code) {
            super(code);
        }

        String code() {
            return String.valueOf(getMessage());
        }
    }
}
