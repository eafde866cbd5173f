package io.showroom.importing.write.list;

import io.showroom.prospect.write.PhoneTextParser;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The phone numbers of a row, from all columns that hold some. */
final class ListPhones {

    private ListPhones() {}

    /** All numbers of a row's cells, a mobile first; null if there is none that can be read. */
    static @Nullable PhoneTextParser of(ListPlan plan, List<ParsedCell> cells) {
        return Stream.of(ListField.PHONE, ListField.SECOND_PHONE)
                .flatMap(field -> plan.columns(field).stream())
                .map(cells::get)
                .filter(cell -> cell.value() != null)
                .map(cell -> PhoneTextParser.read(cell.text(), ListField.PHONE.key()))
                .reduce(PhoneTextParser::with)
                .orElse(null);
    }
}
