package io.showroom.form.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A block of lines of a form.
 *
 * @param title heading over the whole width; null for none
 * @param lines the lines
 * @param foot sums below them
 * @param apart whether it is on its own sheet in a workbook, named by its title
 * @param without indexes of the form's columns that it does not use: on paper and in a workbook it is a separate table
 *     without them, on its own sheet; CSV and comparisons have all columns
 */
public record FormBlock(@Nullable String title, Lines lines, List<FormLine> foot, boolean apart, Set<Integer> without) {

    /** Supplies lines one by one, so that long lists need not be held in memory. */
    @FunctionalInterface
    public interface Lines {

        /** Passes all lines. */
        void forEach(Consumer<FormLine> each);
    }

    /** Copies the collections. */
    public FormBlock {
        foot = List.copyOf(foot);
        without = Set.copyOf(without);
    }

    /** Creates a block without title and sums. */
    public static FormBlock of(List<FormLine> lines) {
        return new FormBlock(null, lines::forEach, List.of(), false, Set.of());
    }

    /** Creates a block with a title and sums. */
    public static FormBlock of(@Nullable String title, List<FormLine> lines, List<FormLine> foot) {
        return new FormBlock(title, lines::forEach, foot, false, Set.of());
    }

    /** Returns this block on its own sheet in a workbook. */
    public FormBlock onItsOwnSheet() {
        return new FormBlock(title, lines, foot, true, without);
    }

    /** Returns this block as a separate table without some of the form's columns. */
    public FormBlock without(Set<Integer> columns) {
        return new FormBlock(title, lines, foot, apart, columns);
    }

    /** Creates a block of streamed lines, without title and sums. */
    public static FormBlock streamed(Lines lines) {
        return new FormBlock(null, lines, List.of(), false, Set.of());
    }

    /** Returns all lines. */
    public List<FormLine> list() {
        return first(Integer.MAX_VALUE);
    }

    /** Returns the first lines. */
    List<FormLine> first(int most) {
        List<FormLine> first = new ArrayList<>();
        lines.forEach(line -> {
            if (first.size() < most) {
                first.add(line);
            }
        });
        return first;
    }

    /** Returns the number of lines. */
    long count() {
        AtomicLong count = new AtomicLong();
        lines.forEach(line -> count.incrementAndGet());
        return count.get();
    }
}
