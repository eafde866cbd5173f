package io.showroom.importing.write;

import io.showroom.commandapi.FieldChecks;
import io.showroom.commandapi.Rejection;
import io.showroom.importing.write.file.CellText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The header line of an import file with the column at each index. Unknown columns are ignored. */
record FileHeader<C extends Enum<C> & FileColumn>(Class<C> kind, List<String> names, List<Optional<C>> columns) {

    static <C extends Enum<C> & FileColumn> FileHeader<C> read(List<String> names, Class<C> kind) {
        List<Optional<C>> columns = names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .map(name -> Stream.of(kind.getEnumConstants())
                        .filter(one -> one.header().equals(name) || one.others().contains(name))
                        .findFirst())
                .toList();
        Set<C> seen = EnumSet.noneOf(kind);
        for (Optional<C> column : columns) {
            if (column.isPresent() && !seen.add(column.get())) {
                throw Rejection.malformed("columnTwice", "file", column.get().header());
            }
        }
        for (C column : kind.getEnumConstants()) {
            if (column.needed() && !seen.contains(column)) {
                throw column.missing();
            }
        }
        return new FileHeader<>(kind, List.copyOf(names), columns);
    }

    /**
     * Returns the cells of a row by column, trimmed, without empty ones.
     *
     * @throws Rejection if there are more cells than headers, or a cell has characters that cannot be stored or a
     *     spreadsheet error
     */
    RowCells<C> cells(List<String> fields) {
        if (fields.size() > columns.size()) {
            throw Rejection.malformed("tooManyFields", null);
        }
        Map<C, String> values = new EnumMap<>(kind);
        for (int i = 0; i < fields.size(); i++) {
            String text = fields.get(i).strip();
            C column = columns.get(i).orElse(null);
            if (column != null && column.says(text)) {
                String called = column.called(names.get(i));
                if (!FieldChecks.isClean(text)) {
                    throw Rejection.malformed("characters", called);
                }
                if (CellText.isError(text)) {
                    throw Rejection.malformed("cellError", called, text);
                }
                values.put(column, text);
            }
        }
        return new RowCells<>(values);
    }

    /** Returns the fields of a row, padded to the width of the header. */
    List<String> asSent(List<String> fields) {
        List<String> filled = new ArrayList<>(fields);
        while (filled.size() < names.size()) {
            filled.add("");
        }
        return filled;
    }
}
