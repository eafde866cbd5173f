package io.showroom.screen.read;

import java.util.List;
import java.util.function.Consumer;

/**
 * The first lines of a list on a page that shows several lists.
 *
 * @param lines what is shown
 * @param more how many there are besides
 */
public record Preview<T>(List<T> lines, int more) {

    /** How many lines such a page shows of a list. */
    private static final int LINES = 20;

    /** The first lines of a list. */
    public static <T> Preview<T> of(List<T> list) {
        return of(list, line -> {});
    }

    /**
     * The first lines of a list.
     *
     * @param shown is given every line that is shown
     */
    public static <T> Preview<T> of(List<T> list, Consumer<? super T> shown) {
        Preview<T> preview = list.size() <= LINES
                ? new Preview<>(list, 0)
                : new Preview<>(List.copyOf(list.subList(0, LINES)), list.size() - LINES);
        preview.lines.forEach(shown);
        return preview;
    }

    /** Whether the whole list is empty. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
