package io.showroom.form.read;

import java.util.ArrayList;
import java.util.List;
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
 */
public record FormBlock(@Nullable String title, Lines lines, List<FormLine> foot, boolean apart) {

    /** Gives all lines, one after the other, so that long lists need not be held at once. */
    @FunctionalInterface
    public interface Lines {

        /** Gives all lines. */
        void forEach(Consumer<FormLine> each);
    }

    /** Copies the foot. */
    public FormBlock {
        foot = List.copyOf(foot);
    }

    /** A block without title or sums. */
    public static FormBlock of(List<FormLine> lines) {
        return new FormBlock(null, lines::forEach, List.of(), false);
    }

    /** A block with a title and sums. */
    public static FormBlock of(@Nullable String title, List<FormLine> lines, List<FormLine> foot) {
        return new FormBlock(title, lines::forEach, foot, false);
    }

    /** The same block on a sheet of its own in a workbook. */
    public FormBlock onItsOwnSheet() {
        return new FormBlock(title, lines, foot, true);
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
