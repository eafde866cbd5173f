package io.showroom.report.compare.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.screen.read.Say;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares two forms of the same report. Lines belong together if they are in blocks of the same title and begin with
 * the same texts; of several such lines the first goes with the first. The number of a line, where lines are numbered,
 * does not count.
 */
final class FormDifference {

    private final Say say;
    private final List<FormColumn> columns;
    private final int firstColumn;
    private final int keyColumns;
    private final List<ChangedCell> changed = new ArrayList<>();

    private FormDifference(Form form, Say say, boolean numbered) {
        this.say = say;
        this.columns = form.columns();
        this.firstColumn = numbered ? 1 : 0;
        int end = firstColumn;
        while (end < columns.size() && columns.get(end).align() != FormColumn.Align.RIGHT) {
            end++;
        }
        this.keyColumns = Math.max(end, Math.min(firstColumn + 1, columns.size()));
    }

    /** The cells that differ, in the order of the form. */
    static List<ChangedCell> of(Form from, Form to, Say say) {
        if (headings(from).equals(headings(to))) {
            FormDifference difference = new FormDifference(to, say, numbered(from) && numbered(to));
            difference.blocks(from, to);
            return List.copyOf(difference.changed);
        }
        return List.of();
    }

    private static List<String> headings(Form form) {
        return form.columns().stream().map(FormDifference::heading).toList();
    }

    private static String heading(FormColumn column) {
        return column.group() == null ? column.heading() : column.group() + " · " + column.heading();
    }

    /** Whether lines begin with their number. */
    private static boolean numbered(Form form) {
        return form.blocks().stream()
                .flatMap(block -> block.list().stream())
                .allMatch(line -> line.cells().isEmpty()
                        || isNumber(line.cells().getFirst().value()));
    }

    private void blocks(Form from, Form to) {
        Map<String, List<FormLine>> before = lines(from);
        Map<String, List<FormLine>> after = lines(to);
        Map<String, Boolean> titles = new LinkedHashMap<>();
        before.keySet().forEach(title -> titles.put(title, true));
        after.keySet().forEach(title -> titles.put(title, true));
        for (String title : titles.keySet()) {
            block(title, before.getOrDefault(title, List.of()), after.getOrDefault(title, List.of()));
        }
    }

    private static Map<String, List<FormLine>> lines(Form form) {
        Map<String, List<FormLine>> lines = new LinkedHashMap<>();
        for (FormBlock block : form.blocks()) {
            List<FormLine> of =
                    lines.computeIfAbsent(Objects.requireNonNullElse(block.title(), ""), any -> new ArrayList<>());
            of.addAll(block.list());
            of.addAll(block.foot());
        }
        lines.computeIfAbsent("", any -> new ArrayList<>()).addAll(form.foot());
        return lines;
    }

    private void block(String title, List<FormLine> from, List<FormLine> to) {
        Map<String, Deque<List<@Nullable Object>>> before = byKey(from);
        Map<String, Deque<List<@Nullable Object>>> after = byKey(to);
        Map<String, Boolean> keys = new LinkedHashMap<>();
        before.keySet().forEach(key -> keys.put(key, true));
        after.keySet().forEach(key -> keys.put(key, true));
        for (String key : keys.keySet()) {
            Deque<List<@Nullable Object>> one = before.getOrDefault(key, new ArrayDeque<>());
            Deque<List<@Nullable Object>> other = after.getOrDefault(key, new ArrayDeque<>());
            while (!one.isEmpty() || !other.isEmpty()) {
                line(title, key, one.pollFirst(), other.pollFirst());
            }
        }
    }

    private Map<String, Deque<List<@Nullable Object>>> byKey(Collection<FormLine> lines) {
        Map<String, Deque<List<@Nullable Object>>> byKey = new LinkedHashMap<>();
        for (FormLine line : lines) {
            if (isText(line)) {
                continue;
            }
            List<@Nullable Object> values = values(line);
            List<String> key = new ArrayList<>();
            for (int column = firstColumn; column < keyColumns; column++) {
                String text = say.cell(values.get(column));
                if (!text.isBlank()) {
                    key.add(text);
                }
            }
            byKey.computeIfAbsent(String.join(" · ", key), any -> new ArrayDeque<>())
                    .add(values);
        }
        return byKey;
    }

    /** Whether it is one text over several columns: it says nothing that the cells do not. */
    private static boolean isText(FormLine line) {
        return line.cells().size() == 1 && line.cells().getFirst().columns() > 1;
    }

    /** A value for each column; a cell over several columns stands in the first. */
    private List<@Nullable Object> values(FormLine line) {
        List<@Nullable Object> values = new ArrayList<>();
        for (FormCell cell : line.cells()) {
            values.add(cell.value());
            for (int more = 1; more < cell.columns(); more++) {
                values.add(null);
            }
        }
        while (values.size() < columns.size()) {
            values.add(null);
        }
        return values;
    }

    private void line(
            String title, String key, @Nullable List<@Nullable Object> from, @Nullable List<@Nullable Object> to) {
        int before = changed.size();
        for (int column = keyColumns; column < columns.size(); column++) {
            Object one = from == null ? null : plain(from.get(column));
            Object other = to == null ? null : plain(to.get(column));
            if (!Objects.equals(one, other) && !(isNothing(one) && isNothing(other))) {
                add(title, key, heading(columns.get(column)), one, other);
            }
        }
        if (changed.size() == before && (from == null || to == null)) {
            add(title, key, "", from == null ? null : key, to == null ? null : key);
        }
    }

    private void add(String title, String key, String column, @Nullable Object from, @Nullable Object to) {
        changed.add(new ChangedCell(title.isEmpty() ? null : title, key, column, from, to, difference(from, to)));
    }

    private static @Nullable Number difference(@Nullable Object from, @Nullable Object to) {
        if ((from == null || isNumber(from)) && (to == null || isNumber(to))) {
            BigDecimal difference = number(to).subtract(number(from)).stripTrailingZeros();
            return difference.scale() <= 0 ? (Number) difference.longValue() : difference;
        }
        return null;
    }

    private static BigDecimal number(@Nullable Object value) {
        return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
    }

    private static boolean isNumber(@Nullable Object value) {
        return value instanceof Number;
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null || value.equals("") || (value instanceof Number number && number.doubleValue() == 0);
    }

    private @Nullable Object plain(@Nullable Object value) {
        return value == null || value instanceof Number ? value : say.cell(value);
    }
}
