package io.showroom.form.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A form's table told column by column: what stands above one, how wide it is, and what stands in it.
 *
 * @param <T> what a line tells of
 */
public final class FormListing<T> {

    private final UnaryOperator<String> texts;
    private final List<FormColumn> columns = new ArrayList<>();
    private final List<Function<T, @Nullable Object>> cells = new ArrayList<>();

    /**
     * A table without columns yet.
     *
     * @param texts gives what stands above a column by its name
     */
    public FormListing(UnaryOperator<String> texts) {
        this.texts = texts;
    }

    /** With one more column of texts; a cell holds a value or is one, and is empty for null and for no text. */
    public FormListing<T> text(String name, double width, Function<T, @Nullable Object> cell) {
        return with(FormColumn.text(texts.apply(name), width), cell);
    }

    /** The same of marks, times and short codes. */
    public FormListing<T> mark(String name, double width, Function<T, @Nullable Object> cell) {
        return with(FormColumn.mark(texts.apply(name), width), cell);
    }

    /** The same of numbers. */
    public FormListing<T> number(String name, double width, Function<T, @Nullable Object> cell) {
        return with(FormColumn.number(texts.apply(name), width), cell);
    }

    private FormListing<T> with(FormColumn column, Function<T, @Nullable Object> cell) {
        columns.add(column);
        cells.add(cell);
        return this;
    }

    /** The form that is this table alone. */
    public Form table(String title, List<String> under, List<T> lines) {
        return Form.table(
                title,
                under,
                columns,
                FormBlock.of(lines.stream().map(this::line).toList()));
    }

    /** The same form with lines that are given one after the other, so that they need not be held at once. */
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
