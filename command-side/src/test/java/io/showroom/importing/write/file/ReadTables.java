package io.showroom.importing.write.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects what was read from a file. */
final class ReadTables implements TableSink {

    final List<String> names = new ArrayList<>();
    final List<String> rows = new ArrayList<>();
    final List<Long> hiddenLines = new ArrayList<>();
    final List<String> joined = new ArrayList<>();

    static ReadTables of(byte[] file) {
        return of(file, UploadBounds.USUAL);
    }

    static ReadTables of(byte[] file, UploadBounds bounds) {
        ReadTables tables = new ReadTables();
        try {
            Path path = Files.createTempFile("table", ".any");
            try {
                Files.write(path, file);
                TableFile.read(path, bounds, tables);
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }

    @Override
    public boolean table(String name, boolean hidden) {
        names.add(hidden ? name + " (hidden)" : name);
        return true;
    }

    @Override
    public void row(long line, boolean hidden, List<String> cells) {
        rows.add(line + ": " + String.join("|", cells));
        if (hidden) {
            hiddenLines.add(line);
        }
    }

    @Override
    public void joined(int column, long from, long to) {
        joined.add(column + ": " + from + "-" + to);
    }
}
