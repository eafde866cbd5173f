package io.showroom.importing.write;

import io.showroom.commandapi.Amounts;
import io.showroom.commandapi.Refused;
import io.showroom.prospect.write.WrittenPhones;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a file, by column; cells that say nothing count as not given. */
record Cells<C extends Enum<C> & FileColumn>(Map<C, String> values) {

    @Nullable
    String get(C column) {
        return values.get(column);
    }

    String need(C column) {
        String value = values.get(column);
        if (value == null) {
            throw Refused.malformed("required", column.header());
        }
        return value;
    }

    /** The phone numbers, and what stands beside them; null if the cell says that there is none. */
    @Nullable
    WrittenPhones phones(C column) {
        String value = values.get(column);
        return value == null || NoneWords.isNone(value) ? null : WrittenPhones.read(value, column.header());
    }

    @Nullable
    BigDecimal amount(C column) {
        String value = values.get(column);
        return value == null || NoneWords.isNone(value)
                ? null
                : Amounts.read(value).orElseThrow(() -> Refused.malformed("digits", column.header()));
    }

    <E extends Enum<E>> @Nullable E choice(C column, Class<E> type) {
        String value = values.get(column);
        try {
            return value == null ? null : Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refused.malformed("type", column.header());
        }
    }

    <E extends Enum<E>> E choice(C column, E ifNotGiven) {
        E given = choice(column, ifNotGiven.getDeclaringClass());
        return given == null ? ifNotGiven : given;
    }
}
