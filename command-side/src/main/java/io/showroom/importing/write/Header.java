package io.showroom.importing.write;

import io.showroom.commandapi.Fields;
import io.showroom.commandapi.Refused;
import io.showroom.importing.write.file.CellText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The header line of a file: which column stands where. Columns it does not know are left alone. */
record Header(List<String> names, List<Optional<Column>> columns) {

    static Header read(List<String> names) {
        List<Optional<Column>> columns = names.stream().map(Column::of).toList();
        Set<Column> seen = EnumSet.noneOf(Column.class);
        for (Optional<Column> column : columns) {
            if (column.isPresent() && !seen.add(column.get())) {
                throw Refused.malformed("columnTwice", "file", column.get().header());
            }
        }
        for (Column column : Column.values()) {
            if (column.needed() && !seen.contains(column)) {
                throw Refused.malformed("columnMissing", "file", column.header());
            }
        }
        return new Header(List.copyOf(names), columns);
    }

    /** The row's cells by column; what stands around a text is cut off. */
    Cells cells(long line, List<String> fields) {
        if (fields.size() > columns.size()) {
            throw Refused.malformed("tooManyFields", null);
        }
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (int i = 0; i < fields.size(); i++) {
            String text = fields.get(i).strip();
            if (columns.get(i).isPresent() && !text.isEmpty()) {
                if (!Fields.isClean(text)) {
                    throw Refused.malformed("characters", names.get(i));
                }
                if (CellText.isError(text)) {
                    throw Refused.malformed("cellError", names.get(i), text);
                }
                values.put(columns.get(i).get(), text);
            }
        }
        return new Cells(line, values);
    }

    /** The fields of a row, filled up to the width of the header. */
    List<String> asSent(List<String> fields) {
        List<String> filled = new ArrayList<>(fields);
        while (filled.size() < names.size()) {
            filled.add("");
        }
        return filled;
    }
}
