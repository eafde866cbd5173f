package io.showroom.form.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a form that belong together.
 *
 * @param title what stands above them, over the whole width; null for nothing
 * @param lines gives the lines
 * @param foot sums below them
 * @param apart whether it stands on a sheet of its own in a workbook, named by its title
 * @param without indexes of the form's columns that it has nothing to say in: on paper and in a workbook it is a table
 *     without them, a sheet of its own; CSV and comparisons have all columns
 */
public record FormBlock(@Nullable String title, Lines lines, List<FormLine> foot, boolean apart, Set<Integer> without) {

    /** Gives all lines, one after the other, so that long lists need not be held at once. */
    @FunctionalInterface
    public interface Lines {

        /** Gives all lines. */
        void forEach(Consumer<FormLine> each);
    }

    /** Copies the collections. */
    public FormBlock {
        foot = List.copyOf(foot);
        without = Set.copyOf(without);
    }

    /** A block without title or sums. */
    public static FormBlock of(List<FormLine> lines) {
        return new FormBlock(null, lines::forEach, List.of(), false, Set.of());
    }

    /** A block with a title and sums. */
    public static FormBlock of(@Nullable String title, List<FormLine> lines, List<FormLine> foot) {
        return new FormBlock(title, lines::forEach, foot, false, Set.of());
    }

    /** The same block on a sheet of its own in a workbook. */
    public FormBlock onItsOwnSheet() {
        return new FormBlock(title, lines, foot, true, without);
    }

    /** The same block as a table of its own without some of the form's columns. */
    public FormBlock without(Set<Integer> columns) {
        return new FormBlock(title, lines, foot, apart, columns);
    }

    /** Lines that are given one after the other, without title or sums. */
    public static FormBlock streamed(Lines lines) {
        return new FormBlock(null, lines, List.of(), false, Set.of());
    }

    /** The lines, all at once. */
    public List<FormLine> list() {
        return first(Integer.MAX_VALUE);
    }

    /** The first lines. */
    List<FormLine> first(int most) {
        List<FormLine> first = new ArrayList<>();
        lines.forEach(line -> {
            if (first.size() < most) {
                first.add(line);
            }
        });
        return first;
    }

    /** How many lines there are. */
    long count() {
        AtomicLong count = new AtomicLong();
        lines.forEach(line -> count.incrementAndGet());
        return count.get();
    }
}
