package io.showroom.report.compare.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.screen.read.ViewFormat;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares two forms of the same report cell by cell. Lines match if they are in blocks with the same title and begin
 * with the same texts; of several such lines the first matches the first. The running number of a line is ignored.
 */
final class FormDifference {

    private final ViewFormat format;
    private final List<FormColumn> columns;
    private final int firstColumn;
    private final int keyColumns;
    private final List<ChangedCell> changed = new ArrayList<>();

    private FormDifference(List<FormColumn> columns, ViewFormat format, boolean numbered) {
        this.format = format;
        this.columns = columns;
        this.firstColumn = numbered ? 1 : 0;
        int end = firstColumn;
        while (end < columns.size() && columns.get(end).align() != FormColumn.Align.RIGHT) {
            end++;
        }
        this.keyColumns = Math.max(end, Math.min(firstColumn + 1, columns.size()));
    }

    /** Returns the cells that differ, in the order of the form. */
    static List<ChangedCell> of(Form from, Form to, ViewFormat format) {
        FormDifference difference = new FormDifference(both(from, to), format, numbered(from) && numbered(to));
        difference.blocks(from, to);
        return List.copyOf(difference.changed);
    }

    /**
     * Returns the columns of the later form, then those that only the earlier one has (such as a grade that nobody has
     * any more). A column that one form lacks counts as empty there.
     */
    private static List<FormColumn> both(Form from, Form to) {
        List<FormColumn> both = new ArrayList<>(to.columns());
        List<String> known = headings(to.columns());
        List<String> before = headings(from.columns());
        for (int column = 0; column < before.size(); column++) {
            if (!known.contains(before.get(column))) {
                both.add(from.columns().get(column));
            }
        }
        return List.copyOf(both);
    }

    /** Returns the columns' headings, each with a running number that tells equal headings apart. */
    private static List<String> headings(List<FormColumn> columns) {
        List<String> headings = new ArrayList<>();
        for (FormColumn column : columns) {
            String heading = heading(column);
            headings.add(heading + "#"
                    + headings.stream()
                            .filter(one -> one.startsWith(heading + "#"))
                            .count());
        }
        return headings;
    }

    /** Returns the union of two sets, in the order of the first. */
    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static String heading(FormColumn column) {
        return column.group() == null ? column.heading() : column.group() + " · " + column.heading();
    }

    /** Returns whether every line begins with a number. */
    private static boolean numbered(Form form) {
        return form.blocks().stream()
                .flatMap(block -> block.list().stream())
                .allMatch(line -> line.cells().isEmpty()
                        || isNumber(line.cells().getFirst().value()));
    }

    private void blocks(Form from, Form to) {
        Map<String, List<List<@Nullable Object>>> before = lines(from);
        Map<String, List<List<@Nullable Object>>> after = lines(to);
        for (String title : both(before.keySet(), after.keySet())) {
            block(title, before.getOrDefault(title, List.of()), after.getOrDefault(title, List.of()));
        }
    }

    /**
     * Returns the lines' values by block title, in the columns of both forms; the form's foot is under the empty title.
     */
    private Map<String, List<List<@Nullable Object>>> lines(Form form) {
        List<String> own = headings(form.columns());
        int[] places = headings(columns).stream().mapToInt(own::indexOf).toArray();
        Map<String, List<List<@Nullable Object>>> lines = new LinkedHashMap<>();
        for (FormBlock block : form.blocks()) {
            List<List<@Nullable Object>> of =
                    lines.computeIfAbsent(Objects.requireNonNullElse(block.title(), ""), any -> new ArrayList<>());
            add(of, block.list(), places);
            add(of, block.foot(), places);
        }
        add(lines.computeIfAbsent("", any -> new ArrayList<>()), form.foot(), places);
        return lines;
    }

    private static void add(List<List<@Nullable Object>> to, Collection<FormLine> lines, int[] places) {
        lines.stream()
                .filter(line -> !isText(line))
                .map(line -> values(line, places))
                .forEach(to::add);
    }

    private void block(String title, List<List<@Nullable Object>> from, List<List<@Nullable Object>> to) {
        Map<String, Deque<List<@Nullable Object>>> before = byKey(from);
        Map<String, Deque<List<@Nullable Object>>> after = byKey(to);
        for (String key : both(before.keySet(), after.keySet())) {
            Deque<List<@Nullable Object>> one = before.getOrDefault(key, new ArrayDeque<>());
            Deque<List<@Nullable Object>> other = after.getOrDefault(key, new ArrayDeque<>());
            while (!one.isEmpty() || !other.isEmpty()) {
                line(title, key, one.pollFirst(), other.pollFirst());
            }
        }
    }

    private Map<String, Deque<List<@Nullable Object>>> byKey(List<List<@Nullable Object>> lines) {
        Map<String, Deque<List<@Nullable Object>>> byKey = new LinkedHashMap<>();
        for (List<@Nullable Object> values : lines) {
            List<String> key = new ArrayList<>();
            for (int column = firstColumn; column < keyColumns; column++) {
                String text = format.cell(values.get(column));
                if (!text.isBlank()) {
                    key.add(text);
                }
            }
            byKey.computeIfAbsent(String.join(" · ", key), any -> new ArrayDeque<>())
                    .add(values);
        }
        return byKey;
    }

    /**
     * Returns whether the line is a single text over several columns; such lines are left out, as they only repeat
     * cells.
     */
    private static boolean isText(FormLine line) {
        return line.cells().size() == 1 && line.cells().getFirst().columns() > 1;
    }

    /**
     * Returns the line's value for each column index, null where the form lacks the column (-1); a cell over several
     * columns counts in the first.
     */
    private static List<@Nullable Object> values(FormLine line, int[] places) {
        List<@Nullable Object> own = new ArrayList<>();
        for (FormCell cell : line.cells()) {
            own.add(cell.value());
            for (int more = 1; more < cell.columns(); more++) {
                own.add(null);
            }
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int place : places) {
            values.add(place < 0 || place >= own.size() ? null : own.get(place));
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
        return value == null || value instanceof Number ? value : format.cell(value);
    }
}
