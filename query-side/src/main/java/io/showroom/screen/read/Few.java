package io.showroom.screen.read;

import java.util.List;
import java.util.function.Consumer;

/**
 * The first lines of a list on a page that shows several lists.
 *
 * @param lines what is shown
 * @param more how many there are besides
 */
public record Few<T>(List<T> lines, int more) {

    /** How many lines such a page shows of a list. */
    private static final int LINES = 20;

    /** The first lines of a list. */
    public static <T> Few<T> of(List<T> list) {
        return of(list, line -> {});
    }

    /**
     * The first lines of a list.
     *
     * @param shown is given every line that is shown
     */
    public static <T> Few<T> of(List<T> list, Consumer<? super T> shown) {
        Few<T> few = list.size() <= LINES
                ? new Few<>(list, 0)
                : new Few<>(List.copyOf(list.subList(0, LINES)), list.size() - LINES);
        few.lines.forEach(shown);
        return few;
    }

    /** Whether the whole list is empty. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
