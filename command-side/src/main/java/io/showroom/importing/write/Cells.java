package io.showroom.importing.write;

import io.showroom.commandapi.Refused;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of the file, by column; empty cells count as not given. */
record Cells(long line, Map<Column, String> values) {

    @Nullable
    String get(Column column) {
        return values.get(column);
    }

    String need(Column column) {
        String value = values.get(column);
        if (value == null) {
            throw Refused.malformed("required", column.header());
        }
        return value;
    }

    @Nullable
    BigDecimal amount(Column column) {
        String value = values.get(column);
        try {
            return value == null ? null : new BigDecimal(value.replace(",", ""));
        } catch (NumberFormatException e) {
            throw Refused.malformed("digits", column.header());
        }
    }

    <E extends Enum<E>> @Nullable E choice(Column column, Class<E> type) {
        String value = values.get(column);
        try {
            return value == null ? null : Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refused.malformed("type", column.header());
        }
    }

    <E extends Enum<E>> E choice(Column column, E ifNotGiven) {
        E given = choice(column, ifNotGiven.getDeclaringClass());
        return given == null ? ifNotGiven : given;
    }
}
