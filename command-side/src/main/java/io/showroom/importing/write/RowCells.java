package io.showroom.importing.write;

import io.showroom.commandapi.Amounts;
import io.showroom.commandapi.Rejection;
import io.showroom.prospect.write.PhoneTextParser;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of one row by column; empty cells are absent. */
record RowCells<C extends Enum<C> & FileColumn>(Map<C, String> values) {

    @Nullable
    String get(C column) {
        return values.get(column);
    }

    String need(C column) {
        String value = values.get(column);
        if (value == null) {
            throw Rejection.malformed("required", column.header());
        }
        return value;
    }

    /** Returns the phone numbers and the remaining text; null if the cell is absent or means none. */
    @Nullable
    PhoneTextParser phones(C column) {
        String value = values.get(column);
        return value == null || BlankMarkers.isNone(value) ? null : PhoneTextParser.read(value, column.header());
    }

    @Nullable
    BigDecimal amount(C column) {
        String value = values.get(column);
        return value == null || BlankMarkers.isNone(value)
                ? null
                : Amounts.read(value).orElseThrow(() -> Rejection.malformed("digits", column.header()));
    }

    <E extends Enum<E>> @Nullable E choice(C column, Class<E> type) {
        String value = values.get(column);
        try {
            return value == null ? null : Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Rejection.malformed("type", column.header());
        }
    }

    <E extends Enum<E>> E choice(C column, E ifNotGiven) {
        E given = choice(column, ifNotGiven.getDeclaringClass());
        return given == null ? ifNotGiven : given;
    }
}
