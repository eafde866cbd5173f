package io.showroom.importing.write.list;

import io.showroom.prospect.write.PhoneTextParser;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the phone numbers of a row from all its phone columns. */
final class ListPhones {

    private ListPhones() {}

    /** Returns all numbers of a row's cells, a mobile first; null if there is no valid one. */
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
