package io.showroom.importing.write;

import io.showroom.commandapi.Amounts;
import io.showroom.commandapi.Refused;
import io.showroom.prospect.write.WrittenPhones;
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

    /** The phone numbers, and what stands beside them; null if the cell says that there is none. */
    @Nullable
    WrittenPhones phones() {
        String value = values.get(Column.PHONE);
        return value == null || NoneWords.isNone(value) ? null : WrittenPhones.read(value, Column.PHONE.header());
    }

    @Nullable
    BigDecimal amount(Column column) {
        String text = values.get(column);
        String value = text == null || NoneWords.isNone(text) ? null : text;
        return value == null
                ? null
                : Amounts.read(value).orElseThrow(() -> Refused.malformed("digits", column.header()));
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
