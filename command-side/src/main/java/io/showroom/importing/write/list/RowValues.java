package io.showroom.importing.write.list;

import io.showroom.commandapi.Rejection;
import io.showroom.prospect.write.PhoneTextParser;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parsed cells of the current row by field. */
record RowValues(
        ListPlan plan, Map<ListField, Integer> columns, List<ParsedCell> read, List<Rejection.Reason> problems) {

    private int column(ListField field) {
        return columns.getOrDefault(field, -1);
    }

    String text(int column) {
        return read.get(column).text();
    }

    @Nullable
    String get(ListField field) {
        if (field == ListField.PHONE || field == ListField.SECOND_PHONE) {
            PhoneTextParser phones = ListPhones.of(plan, read);
            return phones == null ? null : field == ListField.PHONE ? phones.first() : phones.second();
        }
        int column = column(field);
        return column < 0 ? null : read.get(column).value();
    }

    /** Whether the cell is empty or contains a word for "none". */
    boolean absent(ListField field) {
        int column = column(field);
        boolean unreadable = column >= 0 && read.get(column).problem() != null;
        return !unreadable && get(field) == null;
    }

    @Nullable
    LocalDateTime moment(ListField field) {
        String value = get(field);
        return value == null ? null : LocalDateTime.parse(value);
    }

    @Nullable
    LocalDate day(ListField field) {
        String value = get(field);
        return value == null ? null : LocalDate.parse(value);
    }

    void wrong(@Nullable ListField field, Rejection refusal) {
        int column = field == null ? -1 : column(field);
        if (column < 0) {
            problems.add(refusal.reason());
        } else {
            read.set(column, read.get(column).wrong(refusal));
        }
    }

    Map<ListField, String> byField() {
        Map<ListField, String> values = new EnumMap<>(ListField.class);
        for (ListField field : ListField.values()) {
            String value = get(field);
            if (value != null) {
                values.put(field, value);
            }
        }
        return values;
    }
}
