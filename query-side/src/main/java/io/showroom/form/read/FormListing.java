package io.showroom.form.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Builder of a table that is declared column by column: heading, width and cell value.
 *
 * @param <T> type of the object behind a line
 */
public final class FormListing<T> {

    private final UnaryOperator<String> texts;
    private final List<FormColumn> columns = new ArrayList<>();
    private final List<Function<T, @Nullable Object>> cells = new ArrayList<>();

    /**
     * Creates a builder without columns.
     *
     * @param texts returns the heading of a column by its name
     */
    public FormListing(UnaryOperator<String> texts) {
        this.texts = texts;
    }

    /** Adds a column of texts; the function returns a value or a cell; null and empty texts give an empty cell. */
    public FormListing<T> text(String name, double width, Function<T, @Nullable Object> cell) {
        return with(FormColumn.text(texts.apply(name), width), cell);
    }

    /** Adds a column of marks, times and short codes. */
    public FormListing<T> mark(String name, double width, Function<T, @Nullable Object> cell) {
        return with(FormColumn.mark(texts.apply(name), width), cell);
    }

    /** Adds a column of numbers. */
    public FormListing<T> number(String name, double width, Function<T, @Nullable Object> cell) {
        return with(FormColumn.number(texts.apply(name), width), cell);
    }

    private FormListing<T> with(FormColumn column, Function<T, @Nullable Object> cell) {
        columns.add(column);
        cells.add(cell);
        return this;
    }

    /** Returns a form of this table alone. */
    public Form table(String title, List<String> under, List<T> lines) {
        return Form.table(
                title,
                under,
                columns,
                FormBlock.of(lines.stream().map(this::line).toList()));
    }

    /** Returns such a form with streamed lines, which are not held in memory. */
    public Form streamed(String title, List<String> under, Consumer<Consumer<T>> lines) {
        return Form.table(
                title, under, columns, FormBlock.streamed(each -> lines.accept(one -> each.accept(line(one)))));
    }

    private FormLine line(T one) {
        return FormLine.of(cells.stream()
                .map(cell -> cell.apply(one))
                .map(value -> "".equals(value) ? null : value)
                .toList());
    }
}
