package io.showroom.importing.write.list;

import io.showroom.prospect.write.Phones;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Guesses where the header of a list stands and what its columns hold: by their names, then by what stands in them. */
final class Guess {

    private static final int HEADER_WITHIN_ROWS = 25;
    private static final int LOOKED_AT_ROWS = 200;
    private static final double NEARLY_ALL = 0.8;
    private static final Pattern GRADE = Pattern.compile("(?i)[OHABCDFN]|P[0-4D]");
    private static final Pattern CHINESE_NAME = Pattern.compile("\\p{IsHan}{2,4}");

    private Guess() {}

    /** The line of the header, or 0 if the list begins at once. */
    static long headerLine(List<SheetRow> rows) {
        SheetRow best = null;
        long most = 1;
        for (SheetRow row : rows.subList(0, Math.min(rows.size(), HEADER_WITHIN_ROWS))) {
            long known = row.cells().stream()
                    .filter(cell -> Headers.exact(cell).isPresent())
                    .count();
            if (known > most) {
                best = row;
                most = known;
            }
        }
        if (best != null) {
            return best.line();
        }
        SheetRow first = rows.getFirst();
        boolean data = first.cells().stream().anyMatch(cell -> isPhone(cell) || isDate(cell));
        return data || first.cells().size() < 2 ? 0 : first.line();
    }

    /**
     * What each column holds; null where there is no guess.
     *
     * @param header the header's cells; empty if there is none
     * @param rows the rows below it
     */
    static List<@Nullable ListField> columns(List<String> header, List<SheetRow> rows) {
        int width = Math.max(
                header.size(),
                rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        List<@Nullable ListField> fields = new ArrayList<>(Collections.nCopies(width, null));
        Set<ListField> taken = EnumSet.noneOf(ListField.class);
        byHeader(header, Headers::exact, fields, taken);
        byHeader(header, Headers::likely, fields, taken);
        List<SheetRow> some = rows.subList(0, Math.min(rows.size(), LOOKED_AT_ROWS));
        byContent(ListField.PHONE, Guess::isPhone, header, some, fields, taken);
        byContent(ListField.FIRST_CONTACT, Guess::isDate, header, some, fields, taken);
        byContent(ListField.GRADE, text -> GRADE.matcher(text).matches(), header, some, fields, taken);
        byContent(ListField.NAME, text -> CHINESE_NAME.matcher(text).matches(), header, some, fields, taken);
        return fields;
    }

    private static void byHeader(
            List<String> header,
            Function<String, Optional<ListField>> find,
            List<@Nullable ListField> fields,
            Set<ListField> taken) {
        for (int column = 0; column < header.size(); column++) {
            Optional<ListField> found =
                    fields.get(column) == null && !header.get(column).isEmpty()
                            ? find.apply(header.get(column))
                            : Optional.empty();
            if (found.isPresent() && taken.add(found.get())) {
                fields.set(column, found.get());
            }
        }
    }

    private static void byContent(
            ListField field,
            Predicate<String> fits,
            List<String> header,
            List<SheetRow> rows,
            List<@Nullable ListField> fields,
            Set<ListField> taken) {
        for (int column = 0; column < fields.size() && !taken.contains(field); column++) {
            int at = column;
            List<String> texts = rows.stream()
                    .map(row -> row.cell(at))
                    .filter(text -> !text.isEmpty())
                    .toList();
            boolean open =
                    fields.get(column) == null && !(column < header.size() && Headers.ignored(header.get(column)));
            boolean named = column < header.size() && !header.get(column).isEmpty();
            boolean sure = field == ListField.PHONE || field == ListField.GRADE || !named;
            if (open && sure && !texts.isEmpty() && texts.stream().filter(fits).count() >= texts.size() * NEARLY_ALL) {
                fields.set(column, field);
                taken.add(field);
            }
        }
    }

    private static boolean isPhone(String text) {
        String digits = PhoneCell.digits(text);
        return digits.matches("(\\+?86)?1[3-9]\\d{9}")
                && Phones.normalise(digits).isPresent();
    }

    private static boolean isDate(String text) {
        return text.length() >= 6 && !isPhone(text) && Dates.read(text, null).isPresent();
    }
}
