package io.showroom.importing.write.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.showroom.commandapi.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the tables of a file, whose kind is detected by its content, within limits. */
public final class TableFile {

    private static final Logger LOG = LoggerFactory.getLogger(TableFile.class);

    private TableFile() {}

    /** Format of the file of rejected rows. */
    public enum Format {
        /** Text with separators. */
        TEXT,
        /** A workbook, for every other kind. */
        WORKBOOK
    }

    /**
     * Reads all tables; hidden ones come last where the kind of file allows it without reading it twice.
     *
     * @return the format in which rejected rows are returned
     * @throws Rejection if the file is of an unsupported kind, damaged, or exceeds a limit; the reason names which
     */
    public static Format read(Path file, UploadBounds bounds, TableSink sink) {
        UploadBudget allowance = new UploadBudget(bounds);
        BoundedTableSink careful = new BoundedTableSink(sink, allowance);
        try {
            FileKind kind = FileKind.of(file);
            switch (kind) {
                case WORKBOOK -> WorkbookFile.read(file, allowance, careful);
                case XML -> XmlTables.read(file, allowance, careful);
                case PAGE -> PageTables.read(file, allowance, careful);
                case TEXT -> TextTable.read(file, allowance, careful);
            }
            return kind == FileKind.TEXT ? Format.TEXT : Format.WORKBOOK;
        } catch (Rejection rejection) {
            throw rejection;
        } catch (IOException | XMLStreamException | CsvParseException | UncheckedIOException e) {
            throw careful.fault().orElseGet(TableFile::unreadable);
        } catch (RuntimeException e) {
            if (careful.fault().isEmpty()) {
                LOG.warn("An uploaded file caused an unexpected error", e);
            }
            throw careful.fault().orElseGet(TableFile::unreadable);
        }
    }

    /** Returns the cells without the empty ones at the end. */
    static List<String> trimmed(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return List.copyOf(cells.subList(0, end));
    }

    static Rejection unreadable() {
        return Rejection.malformed("unreadableFile", "file");
    }
}
