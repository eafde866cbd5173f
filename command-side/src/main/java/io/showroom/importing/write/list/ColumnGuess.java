package io.showroom.importing.write.list;

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

/** Guesses the header line of a list and the fields of its columns: by the headers, then by the contents. */
final class ColumnGuess {

    private static final int HEADER_WITHIN_ROWS = 25;
    private static final int LOOKED_AT_ROWS = 200;
    private static final double NEARLY_ALL = 0.8;
    private static final Pattern GRADE = Pattern.compile("(?i)[OHABCDFN]|P[0-4D]");
    private static final Pattern CHINESE_NAME = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Pattern FIRST = Pattern.compile("^(?:首|初|第一次|first)");

    private ColumnGuess() {}

    /** Returns the line of the header; 0 if there is none. */
    static long headerLine(List<ListSheetRow> rows) {
        ListSheetRow best = null;
        long most = 1;
        for (ListSheetRow row : rows.subList(0, Math.min(rows.size(), HEADER_WITHIN_ROWS))) {
            long known = row.cells().stream()
                    .filter(cell -> KnownHeaders.exact(cell).isPresent())
                    .count();
            if (known > most) {
                best = row;
                most = known;
            }
        }
        if (best != null) {
            return best.line();
        }
        ListSheetRow first = rows.getFirst();
        boolean data =
                first.cells().stream().anyMatch(cell -> ColumnContents.isMobile(cell) || ColumnContents.isDate(cell));
        return data || first.cells().size() < 2 ? 0 : first.line();
    }

    /**
     * Returns the field of each column; null where there is no guess.
     *
     * @param header the header's cells; empty if there is none
     * @param rows the rows below it
     */
    static List<@Nullable ListField> columns(List<String> header, List<ListSheetRow> rows) {
        int width = Math.max(
                header.size(),
                rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        return new Columns(header, width, rows.subList(0, Math.min(rows.size(), LOOKED_AT_ROWS))).guessed();
    }

    /** The columns of one list and the fields assigned so far. */
    private static final class Columns {

        private final List<String> header;
        private final List<ColumnContents> contents = new ArrayList<>();
        private final List<@Nullable ListField> fields;
        private final Set<ListField> taken = EnumSet.noneOf(ListField.class);

        Columns(List<String> header, int width, List<ListSheetRow> rows) {
            this.header = header;
            this.fields = new ArrayList<>(Collections.nCopies(width, null));
            for (int column = 0; column < width; column++) {
                contents.add(ColumnContents.of(rows, column));
            }
        }

        List<@Nullable ListField> guessed() {
            // Of several dates the one headed "first" is the first contact.
            byHeader(text ->
                    FIRST.matcher(NormalizedText.plain(text)).find() ? KnownHeaders.exact(text) : Optional.empty());
            byHeader(KnownHeaders::exact);
            byHeader(KnownHeaders::likely);
            byContent(ListField.PHONE, ColumnContents::isMobile, true);
            byContent(ListField.FIRST_CONTACT, ColumnContents::isDate, false);
            byContent(ListField.GRADE, text -> GRADE.matcher(text).matches(), true);
            byContent(ListField.STATUS, text -> DefaultVocabulary.know(ListField.STATUS, text), true);
            byContent(ListField.NAME, text -> CHINESE_NAME.matcher(text).matches(), false);
            byContent(ListField.SECOND_PHONE, ColumnContents::isMobile, false);
            return fields;
        }

        private void byHeader(Function<String, Optional<ListField>> find) {
            for (int column = 0; column < header.size(); column++) {
                if (fields.get(column) == null && !header.get(column).isEmpty()) {
                    Optional<ListField> found = find.apply(header.get(column));
                    if (found.isPresent()) {
                        take(column, found.get());
                    }
                }
            }
        }

        private void take(int column, ListField named) {
            ListField field = named == ListField.PHONE && taken.contains(named) ? ListField.SECOND_PHONE : named;
            if (contents.get(column).mayHold(field) && taken.add(field)) {
                fields.set(column, field);
            }
        }

        private void byContent(ListField field, Predicate<String> fits, boolean underAnyName) {
            for (int column = 0; column < fields.size() && !taken.contains(field); column++) {
                String head = column < header.size() ? header.get(column) : "";
                boolean open =
                        fields.get(column) == null && !KnownHeaders.ignored(head) && !KnownHeaders.ofSomebodyElse(head);
                boolean sure = underAnyName || head.isEmpty();
                if (open && sure && contents.get(column).mostly(NEARLY_ALL, fits)) {
                    take(column, field);
                }
            }
        }
    }
}
